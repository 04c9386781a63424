import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var n=class extends Error{name="UsageError"};function e(r){return r instanceof Error&&(r.name==="UsageError"||r.name==="ConfigError")}export{n as a,e as b};
