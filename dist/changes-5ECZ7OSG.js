import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-5IGX23ZJ.js";import"./chunk-GDWUN7OY.js";import"./chunk-SYLD25CJ.js";import"./chunk-FM7YVG36.js";import"./chunk-7FTHF75I.js";import"./chunk-A7MO4IFH.js";import"./chunk-EASUZBX5.js";export{a as BaseError,b as changesSince};
