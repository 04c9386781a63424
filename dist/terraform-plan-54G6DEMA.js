import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-CKZVIJPI.js";import"./chunk-HTIQXGAO.js";import"./chunk-WD7E7TUN.js";import"./chunk-IAQNBJRV.js";import"./chunk-FM7YVG36.js";import"./chunk-NU5CLUBH.js";import"./chunk-LUZHBJUE.js";import"./chunk-6C63R6HU.js";import"./chunk-PQ7M7EY4.js";export{a as extractPlan};
