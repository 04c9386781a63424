import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-6KX7AAAU.js";import"./chunk-ISBORAEI.js";import"./chunk-I6L36AUE.js";import"./chunk-HCYZH2TN.js";import"./chunk-PQ7M7EY4.js";export{a as listPolicies,b as resolutionTable};
