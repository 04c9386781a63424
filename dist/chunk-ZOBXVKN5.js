import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function r(s,t){return i(/^\/|^[A-Za-z]:/.test(t)?t:s.slice(0,s.lastIndexOf("/")+1)+t)}function i(s){let t=[];for(let n of s.split("/"))n===".."&&t.length>0&&t.at(-1)!==".."?t.pop():n!=="."&&(n!==""||t.length===0)&&t.push(n);return t.join("/")}export{r as a,i as b};
