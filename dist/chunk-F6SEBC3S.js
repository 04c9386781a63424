import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function o(t){let e=new Map(t.policies.map(({path:n})=>[n,[]]));for(let n of t.findings){let i=e.get(n.at.source.path);i?i.push(n):e.set(n.at.source.path,[n])}return[...e].map(([n,i])=>({path:n,findings:i}))}export{o as a};
