import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-7QX3FP3A.js";import"./chunk-HTIQXGAO.js";import"./chunk-OBKG72LP.js";import"./chunk-AAPUFXRT.js";import"./chunk-FM7YVG36.js";import"./chunk-NU5CLUBH.js";import"./chunk-ASMK6UCV.js";import"./chunk-6C63R6HU.js";import"./chunk-PQ7M7EY4.js";export{a as extractPlan};
