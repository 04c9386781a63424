import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-U3PQPAWP.js";import"./chunk-HTIQXGAO.js";import"./chunk-6SRZ35SW.js";import"./chunk-3QATSDQK.js";import"./chunk-VOEFS3ZN.js";import"./chunk-SZNEJWQ5.js";import"./chunk-HCYZH2TN.js";import"./chunk-PQ7M7EY4.js";export{a as extractPlan};
