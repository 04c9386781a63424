import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{k as y}from"./chunk-QGRESGVG.js";var g=class{type="string";span;pieces;style;#e;#t;#s;constructor(e,n,o,t,s){this.span=y(e,o,t),this.pieces=[s],this.style=n.style,this.#e=e,this.#t=n}part(e,n){return{source:this.#e.source,start:this.#e.at(this.#r(e)),end:this.#e.at(n>e?Math.min(this.#r(n-1)+this.#o(n-1),this.#e.text.length):this.#r(n))}}decoded(){return{source:this.#e.source,text:this.pieces.join(""),at:e=>this.#e.at(this.#r(e))}}#r(e){let{plain:n,start:o,end:t}=this.#t;if(n)return Math.min(o+e,t);let s=this.#n();return s[Math.min(e,s.length-1)]??t}#o(e){let{plain:n,style:o,start:t}=this.#t;if(n)return 1;let s=this.#n()[e]??t;return o==="single"?this.#e.text.startsWith("''",s)?2:1:o==="double"&&this.#e.text[s]==="\\"?Math.max(1,(this.#n()[e+1]??s+1)-s):1}#n(){return this.#s??=A(this.#e.text,this.#t).offsets,this.#s}};function A(r,e){return e.style==="literal"||e.style==="folded"?v(r,e):S(r,e)}var h=class{#e=[];#t=[];copy(e,n,o){for(let t=n;t<o;t++)this.put(e.charAt(t),t)}put(e,n){this.#e.push(e),this.#t.push(...Array.from({length:e.length},()=>n))}done(e){return{text:this.#e.join(""),offsets:[...this.#t,e]}}};function S(r,{style:e,start:n,end:o}){let t=new h,s=n,i=n;for(;s<o;){let l=r.charAt(s);if(l===`
`||l==="\r"){let a=x(r,s,o);t.put(a.breaks===1?" ":`
`.repeat(a.breaks-1),s),s=i=a.end}else l===" "||l==="	"?s+=1:(t.copy(r,i,s),s=e==="double"&&l==="\\"?D(r,s,o,t):k(r,s,e,t),i=s)}return e!=="plain"&&t.copy(r,i,o),t.done(o)}function k(r,e,n,o){return o.put(r.charAt(e),e),e+(n==="single"&&r.charAt(e)==="'"?2:1)}function x(r,e,n){let o=0,t=e;for(;t<n&&/[\n\r\t ]/.test(r.charAt(t));t++){let s=r.charAt(t);(s===`
`||s==="\r")&&(o+=1),s==="\r"&&r.charAt(t+1)===`
`&&(t+=1)}return{end:Math.min(t,n),breaks:o}}var w={0:"\0",a:"\x07",b:"\b",t:"	","	":"	",n:`
`,v:"\v",f:"\f",r:"\r",e:"\x1B"," ":" ",'"':'"',"/":"/","\\":"\\",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"},M={x:2,u:4,U:8};function D(r,e,n,o){let t=r.charAt(e+1);if(t===`
`||t==="\r")return x(r,e+1,n).end;let s=w[t];if(s!==void 0)return o.put(s,e),e+2;let i=M[t]??0,l=Number.parseInt(r.slice(e+2,e+2+i),16)||0;return o.put(l<=1114111?String.fromCodePoint(l):"\uFFFD",e),e+2+i}function v(r,{style:e,start:n,end:o,indent:t,chomping:s}){let i=new h,l=!1,a=0,m=!1,c=n;for(let{from:u,to:f}of I(r,n,o)){let d=0;for(;d<Math.max(t,0)&&r.charAt(u+d)===" ";)d+=1;if(t<0||d>=f-u){a+=1;continue}let b=r.charAt(u+t),p=b===" "||b==="	";e==="literal"||p?i.put(`
`.repeat(l?1+a:a),c):m?i.put(`
`.repeat(a+1),c):a>0?i.put(`
`.repeat(a),c):l&&i.put(" ",c),m=e==="folded"&&p,i.copy(r,u+t,f),c=f,l=!0,a=0}return s==="keep"?i.put(`
`.repeat(l?1+a:a),c):s==="clip"&&l&&i.put(`
`,c),i.done(c)}function*I(r,e,n){for(let o=e;o<n;){let t=o;for(;t<n&&r.charAt(t)!==`
`&&r.charAt(t)!=="\r";)t+=1;yield{from:o,to:t},o=t+(r.charAt(t)==="\r"&&r.charAt(t+1)===`
`?2:1)}}export{g as a,A as b};
