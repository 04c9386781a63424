import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as e}from"./chunk-FN7UVSQ5.js";import{d as r}from"./chunk-GDWUN7OY.js";import"./chunk-APVP72UD.js";import"./chunk-XAP4YYIA.js";import"./chunk-SYLD25CJ.js";import"./chunk-F3EJ7HQT.js";import"./chunk-O7V25PHV.js";import"./chunk-FM7YVG36.js";import"./chunk-7FTHF75I.js";import"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";import n from"node:fs";import s from"node:path";var l=`{
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
