import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{d as t}from"./chunk-I6L36AUE.js";function u(n){return`${t(JSON.stringify(n,null,2),e).replaceAll("##[","##\\u005b")}
`}function e(n){return n===`
`?n:Array.from({length:n.length},(o,r)=>`\\u${n.charCodeAt(r).toString(16).padStart(4,"0")}`).join("")}export{u as a};
