import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-BGDHOVDU.js";import"./chunk-NU4SH337.js";import"./chunk-JBMLGJRH.js";import"./chunk-QGRESGVG.js";import"./chunk-PQ7M7EY4.js";export{b as readYaml,a as yaml};
