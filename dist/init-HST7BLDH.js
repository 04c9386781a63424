import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as r,b as e}from"./chunk-MCHWF3ZX.js";import"./chunk-JNCTFCIG.js";import"./chunk-H6KUFMHA.js";import"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";import n from"node:fs";import s from"node:path";var l=`{
  "$schema": "./node_modules/policylint/dist/schema.json",
  "preset": "recommended",
  "rules": {},
  "files": [],
  "ignores": []
}
`;function a(t){let i=s.join(t,"policylint.json");try{n.writeFileSync(i,l,{flag:"wx"})}catch(o){throw r(o)==="EEXIST"?new e("there is a policylint.json here already"):o}return`wrote policylint.json

In a workflow, after the checkout:
  - uses: policylint/policylint@v0
`}export{a as init};
