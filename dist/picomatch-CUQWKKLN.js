import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-WXGPFVZJ.js";import"./chunk-PQ7M7EY4.js";export default a();
