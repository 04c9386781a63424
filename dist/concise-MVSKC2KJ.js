import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as s}from"./chunk-WCYZAPRA.js";import{a as t,b as r}from"./chunk-KAV2HUUT.js";import{a as o}from"./chunk-GRO37JTO.js";import"./chunk-EASUZBX5.js";function a(i){return[...i.findings.map(({at:n,severity:e,rule:c,message:m})=>{let{line:p,column:f}=o(n.source,n.start);return`${r(n.source.path)}:${p}:${f}: ${e} ${c}: ${t(m)}`}),...s(i)].join(`
`).concat(`
`)}export{a as concise};
