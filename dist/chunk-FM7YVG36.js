import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function a(e,n){return e?.type==="object"?e.members.findLast(r=>r.name===n):void 0}function t(e){if(e?.type==="string")return e.pieces.every(n=>typeof n=="string")?e.pieces.join(""):void 0}export{a,t as b};
