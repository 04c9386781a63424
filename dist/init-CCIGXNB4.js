import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as r}from"./chunk-YZWQ76A6.js";import"./chunk-5XRGUO26.js";import"./chunk-RBBQKH34.js";import"./chunk-GRO37JTO.js";import"./chunk-EASUZBX5.js";import t from"node:fs";import n from"node:path";var s=`{
  "$schema": "./node_modules/policylint/dist/schema.json",
  "preset": "recommended",
  "rules": {},
  "files": [],
  "ignores": []
}
`;function f(e){let i=n.join(e,"policylint.json");try{t.writeFileSync(i,s,{flag:"wx"})}catch(o){throw o instanceof Error&&"code"in o&&o.code==="EEXIST"?new r("there is a policylint.json here already"):o}return`wrote policylint.json

In a workflow, after the checkout:
  - uses: policylint/policylint@v0
`}export{f as init};
