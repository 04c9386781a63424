import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-3A2HWRA7.js";import"./chunk-ISBORAEI.js";import"./chunk-I6L36AUE.js";import"./chunk-QGRESGVG.js";import"./chunk-PQ7M7EY4.js";export{a as listPolicies,b as resolutionTable};
