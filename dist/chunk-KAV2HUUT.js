import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var u=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]|\\p{Surrogate}","gu");function e(r){return r.replace(u,t=>t==="	"?" ":t===`
`?"\\n":t==="\r"?"\\r":`\\u{${t.codePointAt(0)?.toString(16)??""}}`).replaceAll("##[","##\\[")}function n(r){let t=e(r);return/^\s*::/.test(t)?`./${t}`:t}export{e as a,n as b};
