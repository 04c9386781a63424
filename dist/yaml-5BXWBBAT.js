import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-INQYX5ST.js";import"./chunk-EOFMXSUT.js";import"./chunk-SZNEJWQ5.js";import"./chunk-HCYZH2TN.js";import"./chunk-PQ7M7EY4.js";export{b as readYaml,a as yaml};
