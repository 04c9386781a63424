import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as a}from"./chunk-KAV2HUUT.js";import{e as $,i as r,j as p,k as g,n as d}from"./chunk-JNCTFCIG.js";import{c as l,i as c,m as y}from"./chunk-H6KUFMHA.js";import{a as m}from"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";function N(e){let n=e.replace(/^policylint\//,""),t=y(r,n.toLowerCase());if(t)return v(t);let s=r.filter(i=>i.equivalents?.some(o=>o.split("/").at(-1)?.toLowerCase()===n.toLowerCase()||o.toLowerCase()===n.toLowerCase()));return s.length>0?s.map(i=>`\`${n}\` is answered by ${i.id}.

${v(i)}`).join(`
`):n.includes(":")?C(n):void 0}function W(e){let n=e.indexOf(":");if(n<0)return c(e,r.map(i=>i.id));let t=new p(d(),l.overrides).service(e.slice(0,n)),s=t&&c(e.slice(n+1),[...t.actions.values()].map(i=>i.name));return s===void 0?void 0:`${e.slice(0,n)}:${s}`}function v(e){let[n]=e.examples,t=i=>i.replaceAll("[|","").replaceAll("|]","");return`${[`${e.id} (${e.category}, ${e.severity}, ${e.preset})`,e.summary,"",e.why,"","Found in:",h(t(n.bad)),"Clean:",h(t(n.good)),"",...e.equivalents?[`Elsewhere: ${e.equivalents.join(", ")}`]:[],...e.references,g(e.id)].join(`
`)}
`}function C(e){let n=new p(d(),l.overrides),{actions:t}=n.expand(e);return t.length===1&&t[0]?w(t[0],n):t.length>1?`${e} stands for ${t.length} actions (AWS data of ${n.date}):
${t.map(s=>`  ${s.full}  ${s.levels.join(", ")}`).join(`
`)}
`:A(e,n)}function w(e,n){let t=e.resources.length===0?['  none: the policy says "Resource": "*"']:e.resources.map(({type:i,required:o})=>`  ${i.arn}${o?" (required)":""}`),s=e.conditionKeys.length===0?[]:["Condition keys:",...e.conditionKeys.map(i=>`  ${i}`)];return`${[`${e.full} (${e.levels.join(", ")}; AWS data of ${n.date})`,"Resources:",...t,...s].join(`
`)}
`}function A(e,n){let t=n.service(e.slice(0,e.indexOf(":"))),s=[...t?.conditionKeys??[]].find(([o])=>o.toLowerCase()===e.toLowerCase());if(!t||!s)return;let i=[...t.actions.values()].filter(o=>o.conditionKeys.includes(s[0]));return`${s[0]} (${s[1]}; AWS data of ${n.date})
Actions that send it: ${i.length===0?"none that the data tells":i.map(o=>o.full).join(", ")}
`}function F(){let e=Math.max(...r.map(n=>n.id.length));return $.map(n=>({category:n,members:r.filter(t=>t.category===n)})).filter(({members:n})=>n.length>0).map(({category:n,members:t})=>`${n}
${t.map(s=>`  ${s.id.padEnd(e)}  ${s.severity.padEnd(7)}  ${s.preset==="strict"?"strict  ":"        "}  ${s.summary}`).join(`
`)}
`).join(`
`)}function D(e){let n=Object.fromEntries(r.map(t=>[t.id,e.severityOf(t,"")??(t.preset==="recommended"||e.preset==="strict"?t.severity:"off")]));return`${JSON.stringify({config:e.config?.path??null,preset:e.preset,failOn:e.failOn,dialect:e.dialectOf("").name,rules:n,ignores:e.ignores.length},null,2)}
`}function J(e){let n=e.policies.map(({path:i,kind:o,name:f,at:u})=>{let{line:x,column:j}=m(u.source,u.start);return`${a(i)}:${x}:${j}  ${o}${f===""?"":` ${f}`}`}),t=e.skipped.map(({path:i,why:o})=>`${a(i)}  not read: ${o}`),s=e.findings.filter(i=>i.rule==="unreadable-file").map(i=>`${a(i.at.source.path)}  ${i.message}`);return`${[...n,...t,...s,`policies: ${e.summary.policies}, files: ${e.summary.files}`].join(`
`)}
`}function h(e){return e.split(`
`).map(n=>`  ${n}`).join(`
`)}export{N as explain,J as listFiles,F as listRules,W as nearestTo,D as printSettings};
