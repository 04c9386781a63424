import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{h as c,i as d,l as e,m as f,n as g}from"./chunk-JNCTFCIG.js";import"./chunk-H6KUFMHA.js";import{a,e as b}from"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";export{g as catalog,c as defineRule,e as lint,f as lintWith,a as positionAt,d as rules,b as textOf};
