import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as s}from"./chunk-RJ7AW2K6.js";import"./chunk-ISBORAEI.js";import{a as i,c as r}from"./chunk-I6L36AUE.js";import{a as t}from"./chunk-QGRESGVG.js";import"./chunk-PQ7M7EY4.js";function a(o){return[...o.findings.map(({at:n,severity:e,rule:c,message:m})=>{let{line:p,column:f}=t(n.source,n.start);return`${r(n.source.path)}:${p}:${f}: ${e} ${i(c)}: ${i(m)}`}),...s(o)].join(`
`).concat(`
`)}export{a as concise};
