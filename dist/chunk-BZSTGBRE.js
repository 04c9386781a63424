import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function a({change:e}){return e!=="existing"}var r={error:0,warning:1,info:2};function t(e,n){return n!=="never"&&e.some(o=>r[o.severity]<=r[n])}export{a,r as b,t as c};
