import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-BTABUKXV.js";import"./chunk-F7XCZKQW.js";import"./chunk-LUZHBJUE.js";import"./chunk-6C63R6HU.js";import"./chunk-PQ7M7EY4.js";export{b as readYaml,a as yaml};
