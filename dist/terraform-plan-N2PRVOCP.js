import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-RJ2P7B6H.js";import"./chunk-HTIQXGAO.js";import"./chunk-K3YXBBJ3.js";import"./chunk-4CCYDA4A.js";import"./chunk-UW73ABOB.js";import"./chunk-SZNEJWQ5.js";import"./chunk-HCYZH2TN.js";import"./chunk-PQ7M7EY4.js";export{a as extractPlan};
