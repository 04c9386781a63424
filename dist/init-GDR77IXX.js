import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as y,c as p}from"./chunk-XN5SP7K6.js";import{e as a}from"./chunk-EZN3L3XZ.js";import{a as u}from"./chunk-LNBO4O5K.js";import"./chunk-WKV4MTQC.js";import"./chunk-BZSTGBRE.js";import"./chunk-4E7CA4AU.js";import"./chunk-JRC3NDFX.js";import"./chunk-H4SB6RBM.js";import"./chunk-TFTZ5J6U.js";import"./chunk-P5N4SGMZ.js";import"./chunk-OBKG72LP.js";import"./chunk-FM7YVG36.js";import"./chunk-NU5CLUBH.js";import"./chunk-ASMK6UCV.js";import"./chunk-6C63R6HU.js";import"./chunk-PQ7M7EY4.js";import o from"node:fs";import i from"node:path";async function F(t,n){let{run:e}=await p({paths:["."],cwd:t,config:!1,baseline:!1}),r=[x(t),j(t),b(t)].map(g=>w(g,t,n)),{policies:s,errors:l,warnings:c}=e.summary,h=s===0?"no policy was found below this folder yet":`${s} ${s===1?"policy":"policies"} found, with ${l} errors and ${c} warnings`,m=l+c>0?["next: policylint tells them; policylint --update-baseline accepts those that are there, so that only new ones are told"]:[];return`${[...r,h,...m].join(`
`)}
`}function w({file:t,text:n,not:e},r,s){if(e!==void 0)return`${t}: ${e}`;let l=n.trimEnd().split(`
`).map(c=>`  ${c}`.trimEnd()).join(`
`);if(s)return`would write ${t}
${l}`;try{o.mkdirSync(i.dirname(i.join(r,t)),{recursive:!0}),o.writeFileSync(i.join(r,t),n,{flag:"wx"})}catch(c){if(a(c)==="EEXIST")return`${t}: it is there, and stays as it is`;throw new y(`${t} cannot be written: ${a(c)}`)}return`wrote ${t}`}function x(t){let n=["policylint.json","policylint.jsonc",".policylint.json"].find(r=>o.existsSync(i.join(t,r)));return n!==void 0?{file:n,text:"",not:"it is there, and stays as it is"}:{file:"policylint.json",text:`${JSON.stringify({$schema:"./node_modules/policylint/dist/schema.json",preset:"recommended",rules:{},files:[],ignores:[]},null,2)}
`}}var $=`name: policylint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  policylint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: policylint/policylint@v${u}
`;function j(t){let n=".github/workflows/policylint.yml",e=o.existsSync(i.join(t,".git")),r=i.join(t,".github/workflows"),s=S(r).find(l=>d(i.join(r,l)).includes("policylint/policylint"));return s!==void 0?{file:`.github/workflows/${s}`,text:"",not:"it runs policylint already"}:e?!o.existsSync(i.join(t,".github"))&&o.existsSync(i.join(t,".gitlab-ci.yml"))?{file:n,text:"",not:"not written, since this repository uses GitLab; there, run `npx policylint`"}:{file:n,text:$}:{file:n,text:"",not:"not written, since this is not the root of a git repository"}}var f=`  - repo: https://github.com/policylint/policylint
    rev: v${u}
    hooks:
      - id: policylint
`;function b(t){let n=".pre-commit-config.yaml",e=d(i.join(t,n));return e.includes("policylint")?{file:n,text:"",not:"it runs policylint already"}:e!==""?{file:n,text:"",not:`it is there, and stays as it is; add to its \`repos\`:
${f.trimEnd()}`}:o.existsSync(i.join(t,".git"))?{file:n,text:`repos:
${f}`}:{file:n,text:"",not:"not written, since this is not the root of a git repository"}}function S(t){return o.existsSync(t)?o.readdirSync(t).filter(n=>/\.ya?ml$/.test(n)).sort():[]}function d(t){return o.existsSync(t)?o.readFileSync(t,"utf8"):""}export{F as init};
