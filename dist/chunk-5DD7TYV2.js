import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function a(e){let{fix:n,...r}=e;return n?r:e}function t({change:e}){return e!=="existing"}var o={error:0,warning:1,info:2};function i(e,n){return n!=="never"&&e.some(r=>o[r.severity]<=o[n])}export{a,t as b,o as c,i as d};
