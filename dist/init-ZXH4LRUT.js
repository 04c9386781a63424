import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as m}from"./chunk-OFIZKVVQ.js";import{a as p}from"./chunk-ISBORAEI.js";import{b as f}from"./chunk-XPZZRN65.js";import{e as y}from"./chunk-FR6JTV2J.js";import{a as d}from"./chunk-VQWD4WLS.js";import{a as u}from"./chunk-QE73NY3Q.js";import"./chunk-6QQTSOTZ.js";import"./chunk-2MT4CLUI.js";import"./chunk-5DD7TYV2.js";import"./chunk-WNYJADBK.js";import"./chunk-XF7M6WSH.js";import"./chunk-XYFOTKKT.js";import"./chunk-OLTSXBDR.js";import"./chunk-ZYOL2EIB.js";import"./chunk-7FWG3FDK.js";import"./chunk-3AQVRGJS.js";import"./chunk-ADP5BCDQ.js";import"./chunk-6QRUAI4I.js";import"./chunk-QNHDLAXF.js";import"./chunk-JBMLGJRH.js";import"./chunk-QGRESGVG.js";import"./chunk-PQ7M7EY4.js";import s from"node:fs";import e from"node:path";async function q(t,n){let{run:i}=await m({paths:["."],cwd:t,config:!1,baseline:!1}),o=[P(t,i.policies),O(t),v(t)].map($=>x($,t,n)),{policies:r,errors:l,warnings:c}=i.summary,a=r===0?"no policy was found below this folder yet":`${p(r,"policy")} found, with ${p(l,"error")} and ${p(c,"warning")}`,w=l+c>0?["next: policylint tells them; policylint --update-baseline accepts those that are there, so that only new ones are told"]:[];return`${[...o,a,...w].join(`
`)}
`}function x({file:t,text:n,not:i},o,r){if(i!==void 0)return`${t}: ${i}`;let l=n.trimEnd().split(`
`).map(c=>`  ${c}`.trimEnd()).join(`
`);if(r)return`would write ${t}
${l}`;try{f(e.dirname(e.join(o,t))),s.writeFileSync(e.join(o,t),n,{flag:"wx"})}catch(c){if(y(c)==="EEXIST")return`${t}: it is there, and stays as it is`;throw new d(`${t} cannot be written: ${y(c)}`)}return`wrote ${t}`}var j=[[/^(?:scps?|service[-_]control[-_]policies)$/i,"scp"],[/^(?:rcps?|resource[-_]control[-_]policies)$/i,"rcp"],[/^(?:permissions?[-_])?boundar(?:y|ies)$/i,"boundary"]];function b(t){let n=t.flatMap(({path:i})=>{let o=i.split("/").slice(0,-1);return o.flatMap((l,c)=>j.filter(([a])=>a.test(l)).map(([,a])=>[`${o.slice(0,c+1).join("/")}/**`,a])).slice(-1)});return[...new Map(n)].map(([i,o])=>({files:i,kind:o}))}function S(t){let n="node_modules/policylint/dist/schema.json";return s.existsSync(e.join(t,n))?`./${n}`:`https://raw.githubusercontent.com/policylint/policylint/v${u}/dist/schema.json`}function P(t,n){let i=["policylint.json","policylint.jsonc",".policylint.json"].find(r=>s.existsSync(e.join(t,r)));if(i!==void 0)return{file:i,text:"",not:"it is there, and stays as it is"};let o={$schema:S(t),preset:"recommended",rules:{},files:b(n),ignores:[]};return{file:"policylint.json",text:`${JSON.stringify(o,null,2)}
`}}var k=`name: policylint
on: pull_request
permissions:
  contents: read
jobs:
  policies:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: policylint/policylint@v${u}
`;function O(t){let n=".github/workflows/policylint.yml",i=s.existsSync(e.join(t,".git")),o=e.join(t,".github/workflows"),r=E(o).find(l=>g(e.join(o,l)).includes("policylint/policylint"));return r!==void 0?{file:`.github/workflows/${r}`,text:"",not:"it runs policylint already"}:i?!s.existsSync(e.join(t,".github"))&&s.existsSync(e.join(t,".gitlab-ci.yml"))?{file:n,text:"",not:"not written, since this repository uses GitLab; there, run `npx policylint`"}:{file:n,text:k}:{file:n,text:"",not:"not written, since this is not the root of a git repository"}}var h=`  - repo: https://github.com/policylint/policylint
    rev: v${u}
    hooks:
      - id: policylint
`;function v(t){let n=".pre-commit-config.yaml",i=g(e.join(t,n));return i.includes("policylint")?{file:n,text:"",not:"it runs policylint already"}:i!==""?{file:n,text:"",not:`it is there, and stays as it is; add to its \`repos\`:
${h.trimEnd()}`}:s.existsSync(e.join(t,".git"))?{file:n,text:`repos:
${h}`}:{file:n,text:"",not:"not written, since this is not the root of a git repository"}}function E(t){return s.existsSync(t)?s.readdirSync(t).filter(n=>/\.ya?ml$/.test(n)).sort():[]}function g(t){return s.existsSync(t)?s.readFileSync(t,"utf8"):""}export{k as WORKFLOW,q as init};
