import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as s}from"./chunk-ICK37K2B.js";import"./chunk-ISBORAEI.js";import{a as t,b as r}from"./chunk-KAV2HUUT.js";import{a as o}from"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";function a(i){return[...i.findings.map(({at:n,severity:e,rule:c,message:m})=>{let{line:p,column:f}=o(n.source,n.start);return`${r(n.source.path)}:${p}:${f}: ${e} ${c}: ${t(m)}`}),...s(i)].join(`
`).concat(`
`)}export{a as concise};
