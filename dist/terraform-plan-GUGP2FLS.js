import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-2HJXDQXP.js";import"./chunk-HTIQXGAO.js";import"./chunk-44CGPFW6.js";import"./chunk-ZKFH5ELQ.js";import"./chunk-FM7YVG36.js";import"./chunk-FN2YNUTL.js";import"./chunk-SZNEJWQ5.js";import"./chunk-HCYZH2TN.js";import"./chunk-PQ7M7EY4.js";export{a as extractPlan};
