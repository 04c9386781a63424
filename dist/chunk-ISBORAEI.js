import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function e(i,t){return i===1?`1 ${t}`:`${i} ${t.endsWith("y")?`${t.slice(0,-1)}ies`:`${t}s`}`}function s(i){return["error","warning","info"].map(r=>[i.filter(n=>n.severity===r).length,r]).filter(([r])=>r>0).map(([r,n])=>e(r,n)).join(", ")}export{e as a,s as b};
