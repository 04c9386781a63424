import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{f as c,g as d,l as e,m as f,n as g}from"./chunk-5XRGUO26.js";import"./chunk-RBBQKH34.js";import{a,d as b}from"./chunk-GRO37JTO.js";import"./chunk-EASUZBX5.js";export{g as catalog,c as defineRule,e as lint,f as lintWith,a as positionAt,d as rules,b as textOf};
