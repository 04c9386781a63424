import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as k,d as P}from"./chunk-YWO2I655.js";import{a as d,b as p,c as u}from"./chunk-6GE4543K.js";import{a as F}from"./chunk-F6SEBC3S.js";import{a as y,b as $}from"./chunk-ISBORAEI.js";import"./chunk-I6L36AUE.js";import{a as C,d as x}from"./chunk-QHHNL7HJ.js";import{a as g,b as M,c as R}from"./chunk-QGRESGVG.js";import"./chunk-PQ7M7EY4.js";var S=200,q=2,L=10;function T({at:e,related:t}){let{source:o}=e;if(o.text==="")return"";let r={start:e.start,end:e.end,label:""},a=t.filter(i=>i.at.source===o).map(({at:{start:i,end:l},message:f})=>({start:i,end:l,label:f})),n=O(o,r,a);return`<pre class="frame" tabindex="0" aria-label="source" dir="ltr"><code>${n.map((i,l)=>`${l>0&&i>(n[l-1]??i)+1?`<span class="gap">\u22EF</span>
`:""}${D(o,i,r,a)}`).join(`
`)}</code></pre>`}function O(e,t,o){let r=g(e,t.start).line,a=Math.min(g(e,Math.max(t.start,t.end-1)).line,r+L),n=Math.max(r,g(e,e.text.replace(/[\r\n]$/,"").length).line),s=Array.from({length:a-r+1+2*q},(i,l)=>r-q+l).filter(i=>i>=1&&i<=n);return[...new Set([...s,...o.map(({start:i})=>g(e,i).line)])].toSorted((i,l)=>i-l)}function D(e,t,o,r){let a=M(e,t),n=R(e,t),s=[o,...r].filter(c=>N(c,n,n+a.length)),i=s[0]?Math.max(0,s[0].start-n):0,l=a.length<=S?0:Math.max(0,Math.min(i-60,a.length-S)),f=Math.min(a.length,l+S),h=[...new Set([l,f,...s.flatMap(c=>[c.start-n,Math.max(c.end,c.start+1)-n])])].filter(c=>c>=l&&c<=f).toSorted((c,v)=>c-v),m=h.slice(1).map((c,v)=>W(a,h[v]??0,c,s,n)),G=[...new Set(r.filter(c=>c.start>=n&&c.start<=n+a.length).map(({label:c})=>c))].map(c=>` <span class="label">${d(c)}</span>`),A=`${l>0?"\u2026":""}${m.join("")}${f<a.length?"\u2026":""}`;return`<span class="line${N(o,n,n+a.length)?" here":""}"><span class="number">${t}</span>${A===""&&s.length>0?"<mark> </mark>":A}${G.join("")}</span>`}function N(e,t,o){return e.start<=o&&Math.max(e.end,e.start+1)>t}function W(e,t,o,r,a){let n=d(e.slice(t,o)),s=r.find(i=>i.start-a<=t&&Math.max(i.end,i.start+1)-a>=o);return!s||n===""?n:s.label===""?`<mark>${n}</mark>`:`<mark class="other">${n}</mark>`}var z=`
'use strict'
{
  const form = document.querySelector('form.filters')
  const findings = [...document.querySelectorAll('article.finding')].map((element) => ({ element, text: element.textContent.toLowerCase(), ...element.dataset }))
  const sections = [...document.querySelectorAll('section.file')]
  const apply = () => {
    const { text, rule, file } = form.elements
    const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const severities = [...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value)
    let shown = 0
    for (const { element, text: content, severity, rule: id, file: path } of findings) {
      const fits = severities.includes(severity) && (rule.value === '' || rule.value === id) && (file.value === '' || file.value === path) && words.every((word) => content.includes(word) || path.toLowerCase().includes(word))
      element.hidden = !fits
      if (fits) shown++
    }
    for (const section of sections) section.hidden = section.querySelector('article:not([hidden])') === null
    document.querySelector('.nothing').hidden = shown > 0
    form.querySelector('output').textContent = (shown === findings.length ? '' : shown + ' of ') + findings.length + (findings.length === 1 ? ' finding' : ' findings')
  }
  if (form) {
    form.hidden = false
    form.addEventListener('input', apply)
    form.addEventListener('reset', () => setTimeout(apply))
    form.addEventListener('submit', (event) => event.preventDefault())
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
      event.preventDefault()
      form.elements.text.focus()
    })
    apply()
  }
}
`;var j=`
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d5dae0; --code: #f0f2f5; --link: #0757b8;
  --error: #b3141d; --error-soft: #fdecec; --warning: #8a5300; --warning-soft: #fff3d6; --info: #0757b8; --info-soft: #e5f0fd; --good: #17692f;
  --shadow: 0 1px 2px rgb(20 30 45 / 8%);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1116; --card: #161b22; --ink: #e6eaf0; --soft: #9aa5b1; --line: #2d343d; --code: #0f141a; --link: #7cb7ff;
    --error: #ff8f8a; --error-soft: #431a1c; --warning: #f0c05a; --warning-soft: #3d2f10; --info: #7cb7ff; --info-soft: #14304f; --good: #6fd58c;
    --shadow: none;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 5rem }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; -webkit-text-size-adjust: 100% }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px }
code, pre { font-family: var(--mono); font-size: .875em; unicode-bidi: isolate }
:not(pre) > code { background: var(--code); border: 1px solid var(--line); border-radius: 4px; padding: .05em .3em; overflow-wrap: anywhere }
[hidden] { display: none !important }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 3 }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 2rem; padding-top: 1.5rem }
h1 { font-size: 1.25rem; letter-spacing: -.01em; margin: 0 }
nav { display: flex; gap: 1.25rem }
h2 { font-size: 1.35rem; letter-spacing: -.01em; margin: 2.5rem 0 .75rem }
.summary { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-top: 1.25rem }
.summary p { margin: 0; color: var(--soft) }
.numbers { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: 0; padding: 0 }
.numbers li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .45rem 1rem; min-width: 7.5rem; box-shadow: var(--shadow) }
.numbers b { font-size: 1.6rem; font-variant-numeric: tabular-nums; line-height: 1.2; margin-right: .15rem }
.numbers .error { color: var(--error); border-color: currentColor } .numbers .warning { color: var(--warning); border-color: currentColor } .numbers .info { color: var(--info); border-color: currentColor } .numbers .none { color: var(--soft) }
.filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: end; gap: .6rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1rem; margin: 0 0 1.25rem; box-shadow: 0 4px 14px rgb(20 30 45 / 10%) }
.filters label, .filters legend { font-size: .8125rem; color: var(--soft) }
.filters .search { flex: 1 1 12rem }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: .4rem }
.filters legend { padding: 0; margin-bottom: .1rem }
.filters input[type=search], .filters select, .filters button { display: block; font: inherit; font-size: .9375rem; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; height: 2.25rem; max-width: 12rem }
.filters input[type=search] { width: 100%; max-width: none }
.filters button { cursor: pointer }
.filters button:hover { border-color: var(--soft) }
.filters .toggle { display: inline-flex; align-items: center; gap: .35rem; height: 2.25rem; padding: 0 .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page); font-size: .9375rem; cursor: pointer }
.filters .toggle.error { color: var(--error) } .filters .toggle.warning { color: var(--warning) } .filters .toggle.info { color: var(--info) }
.filters .toggle:has(:checked) { border-color: currentColor }
.filters .toggle input { accent-color: currentColor; margin: 0 }
.filters output { font-size: .9375rem; color: var(--soft); line-height: 2.25rem; margin-left: auto; font-variant-numeric: tabular-nums }
.file, .policy { margin: 0 0 1.75rem }
h3 { font-size: 1rem; margin: 1.25rem 0 .6rem; overflow-wrap: anywhere }
h3 > code:first-child { background: none; border: 0; padding: 0; font-size: .95em; font-weight: 650 }
h3 .count { font-weight: 400; color: var(--soft); font-size: .875rem; margin-left: .4rem }
.finding { --tone: var(--info); --tone-soft: var(--info-soft); background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; padding: .8rem 1.1rem 1rem; margin: 0 0 .8rem; box-shadow: var(--shadow); content-visibility: auto; contain-intrinsic-size: auto 16rem }
.finding.error { --tone: var(--error); --tone-soft: var(--error-soft) }
.finding.warning { --tone: var(--warning); --tone-soft: var(--warning-soft) }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .7rem; margin: 0; font-size: .875rem }
.badge { background: var(--tone-soft); color: var(--tone); font-weight: 650; border-radius: 999px; padding: .05rem .65rem; font-size: .8125rem }
.place { color: var(--soft); margin-left: auto; font-variant-numeric: tabular-nums }
h4 { font-size: 1.0625rem; line-height: 1.5; font-weight: 550; margin: .45rem 0 .7rem; overflow-wrap: anywhere }
.frame { margin: 0; background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .55rem 0; overflow-x: auto; line-height: 1.6; tab-size: 2 }
.frame code { display: inline-block; min-width: 100%; font-size: .8125rem }
.line { display: inline-block; min-width: 100%; padding-right: 1rem }
.line.here { background: color-mix(in srgb, var(--tone-soft) 45%, transparent) }
.number { display: inline-block; width: 3.4rem; padding-right: 1rem; text-align: right; color: var(--soft); user-select: none }
.line.here .number { color: var(--tone); font-weight: 650 }
.gap { display: inline-block; width: 3.4rem; padding-right: 1rem; text-align: right; color: var(--soft); user-select: none }
mark { background: var(--tone-soft); color: inherit; border-bottom: 2px solid var(--tone); border-radius: 2px 2px 0 0; padding: .1em 0 }
mark.other { background: none; border-bottom: 2px dotted var(--soft) }
.label { color: var(--soft); font-style: italic; font-family: system-ui, sans-serif; margin-left: .6rem }
.label::before { content: '\u2190 ' }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .9rem; margin: .8rem 0 0; font-size: .9375rem }
dt { color: var(--soft); text-align: right; min-width: 3.4rem }
dd { margin: 0; overflow-wrap: anywhere }
.lead { color: var(--soft); margin: 0 0 1rem }
.clean { color: var(--good); font-size: 1.0625rem }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow) }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5 }
th, td { text-align: left; vertical-align: top; padding: .6rem .8rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 8rem }
tbody tr:last-child > * { border-bottom: 0 }
thead th { background: var(--code); color: var(--soft); font-size: .8125rem; font-weight: 600; padding-block: .4rem }
tbody th { font-weight: 600; min-width: 10.5rem }
tbody th ul { margin: 0; padding-left: 1.1rem } .open { color: var(--error) } .soft { color: var(--soft) }
td code { background: none; border: 0; padding: 0 }
td:nth-child(3), td:nth-child(4) { min-width: 12rem }
td:nth-child(2), td:nth-child(6) { min-width: 15rem }
td ul { margin: 0; padding-left: 1.1rem }
td li + li { margin-top: .25rem }
.denied, .partly, .unknown { display: block; font-size: .8125rem; color: var(--soft) }
.denied { color: var(--good) } .unknown { color: var(--warning) }
.nothing { color: var(--soft) }
footer { color: var(--soft); font-size: .875rem; padding-block: 2.5rem }
@media (max-width: 40rem) {
  header, main, footer { padding-inline: 1rem }
  .filters { position: static }
  .filters label:has(select) { flex: 1 1 9rem } .filters select { width: 100%; max-width: none }
  .numbers li { min-width: 0; padding-inline: .7rem }
  dl { grid-template-columns: 1fr } dt { text-align: left }
  .number, .gap { width: 2.4rem; padding-right: .6rem }
}
@media print {
  body { background: none } .filters, nav, .skip { display: none } .finding, .scroll { box-shadow: none; break-inside: avoid } .frame { overflow: visible; white-space: pre-wrap }
}
`;async function ue(e,t,o){let r=`default-src 'none'; style-src '${await E(j)}'; script-src '${await E(z)}'; base-uri 'none'; form-action 'none'`,a=F(e).filter(({findings:s})=>s.length>0),n=[I(e,a),...t.length>0?[_(t)]:[],...ee(e)];return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${r}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>policylint: ${$(e.findings)||"no findings"}</title>
<style>${j}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<header>
<h1>policylint</h1>
<nav aria-label="Parts of this page"><a href="#findings">Findings</a>${t.length>0?'<a href="#access">Who can do what</a>':""}</nav>
</header>
<main>
${H(e)}
${n.join(`
`)}
</main>
<footer>policylint ${d(o)} \xB7 AWS data of ${d(e.summary.catalogDate)} \xB7 <a href="https://github.com/policylint/policylint">github.com/policylint/policylint</a></footer>
<script>${z}</script>
</body>
</html>
`}async function E(e){let t=await crypto.subtle.digest("SHA-256",new TextEncoder().encode(e));return`sha256-${btoa(String.fromCharCode(...new Uint8Array(t)))}`}function H({findings:e,summary:{files:t,policies:o,ignored:r,suppressed:a}}){let n=["error","warning","info"].map(i=>{let l=e.filter(f=>f.severity===i).length;return`<li class="${l>0?i:"none"}"><b>${l}</b> ${y(l,i).replace(/^\d+ /,"")}</li>`}),s=[`${y(o,"policy")} in ${y(t,"file")}`,r>0?`${r} ignored`:"",a>0?`${a} more under <code>--strict</code>`:""].filter(i=>i!=="");return`<section class="summary" aria-label="Summary"><ul class="numbers">${n.join("")}</ul><p>${s.join(" \xB7 ")}</p></section>`}function I(e,t){return t.length===0?'<section id="findings"><h2>Findings</h2><p class="clean">Nothing was found.</p></section>':`<section id="findings"><h2>Findings</h2>
${U(e,t)}
${t.map(B).join(`
`)}
<p class="nothing" hidden>No finding is left by these filters.</p></section>`}function U({findings:e},t){let o=["error","warning","info"].filter(n=>e.some(s=>s.severity===n)),r=[...new Set(e.map(({rule:n})=>n))].toSorted((n,s)=>n<s?-1:1),a=(n,s,i)=>`<label>${n} <select name="${s}"><option value="">all</option>${i.map(l=>`<option value="${d(l)}">${d(l)}</option>`).join("")}</select></label>`;return['<form class="filters" role="search" aria-label="Filter the findings" hidden>','<label class="search">Search <input type="search" name="text" placeholder="text, action, ARN\u2026  ( / )" autocomplete="off" spellcheck="false"></label>',`<fieldset><legend>Severity</legend>${o.map(n=>`<label class="toggle ${n}"><input type="checkbox" name="severity" value="${n}" checked> ${n}</label>`).join("")}</fieldset>`,a("Rule","rule",r),a("File","file",t.map(({path:n})=>n)),'<button type="reset">Reset</button>',`<output aria-live="polite">${y(e.length,"finding")}</output>`,"</form>"].join("")}function B({path:e,findings:t}){return`<section class="file"><h3>${p(e)} <span class="count">${$(t)}</span></h3>
${t.map(K).join(`
`)}
</section>`}function K(e){let{at:t,rule:o,severity:r,message:a,url:n}=e,{line:s,column:i}=g(t.source,t.start),l=e.related.filter(m=>m.at.source!==t.source).map(m=>`<dt>see</dt><dd>${u(m.message)}: ${p(`${m.at.source.path}:${g(m.at.source,m.at.start).line}`)}</dd>`),f=C(e).filter(({label:m,text:b})=>m!=="fix"||b!==e.help).map(({label:m,text:b})=>`<dt>${m}</dt><dd>${m==="request"?p(b):u(x(b))}</dd>`),h=[...l,...f];return[`<article class="finding ${r}" data-severity="${r}" data-rule="${d(o)}" data-file="${d(t.source.path)}">`,`<p class="head"><span class="badge">${r}</span> <a href="${d(n)}">${d(o)}</a> <span class="place">line ${s}, column ${i}</span></p>`,`<h4>${u(x(a))}</h4>`,T(e),...h.length>0?[`<dl>${h.join("")}</dl>`]:[],"</article>"].join("")}function _(e){return`<section id="access"><h2>Who can do what</h2>
<p class="lead">By each policy alone, as the access engine decides it. The request in the last column is one that the policy allows.</p>
${e.map(V).join(`
`)}
</section>`}function V({at:e,kind:t,name:o,isLimit:r,denies:a,grants:n}){let{line:s}=g(e.source,e.start),i=`<h3>${p(e.source.path)} <span class="count">${d(t)} policy${o===""?"":` ${p(o)}`}, line ${s}</span></h3>`,l=r?"<p>A limit: by itself it grants nothing; what follows is what it leaves to other policies.</p>":"";if(n.length===0)return`<section class="policy">${i}${l}<p>No statement allows anything${a>0?"; what it denies, no other policy can allow":""}.</p></section>`;let f=["Who","What","On","If","By","Shown by"].map(m=>`<th scope="col">${m}</th>`).join(""),h=Q(X(n).map(J)).map(Y);return`<section class="policy">${i}${l}<div class="scroll" tabindex="0" role="region" aria-label="Access table"><table><thead><tr>${f}</tr></thead><tbody>${h.join(`
`)}</tbody></table></div></section>`}function X(e){let t=[];for(let o of e){let r=t.at(-1);r?.[0].principal.words===o.principal.words&&r[0].by.index===o.by.index?r.push(o):t.push([o])}return t}function J(e){let[{principal:t,resources:o,conditions:r,by:a}]=e,n=e.find(i=>i.witness!==void 0)?.witness,s=[w(e.map(i=>`<b>${d(i.service==="*"?"all":`${i.service} ${i.level}`)}</b> ${d(i.words)}${Z(i)}`)),o?`${o.negated?"everything but ":""}${w(o.texts.map(p))}`:'<span class="soft">any resource</span>',r.length>0?w(r.map(u)):'<span class="soft">no condition</span>',u(k(a))];return{callers:[t],cells:s,shown:n?p(P(n)):""}}function Q(e){let t=[];for(let o of e){let r=t.at(-1);r?.cells.join(`
`)===o.cells.join(`
`)?t[t.length-1]={...r,callers:[...r.callers,...o.callers]}:t.push(o)}return t}function Y({callers:e,cells:t,shown:o}){let r=e.map(({is:a,words:n})=>["anyone","any-account","all-but"].includes(a)?`<span class="open">${d(n)}</span>`:d(n));return`<tr><th scope="row">${w(r)}</th>${[...t,o].map(a=>`<td>${a}</td>`).join("")}</tr>`}function w(e){return e.length<2?e.join(""):`<ul>${e.map(t=>`<li>${t}</li>`).join("")}</ul>`}function Z({answer:e,why:t,deniedBy:o}){let r=o.map(n=>u(k(n))).join(", ");if(e==="denied")return` <span class="denied">${r===""?"no request can be this one":`all denied by ${r}`}</span>`;let a=r===""?"":` <span class="partly">some denied by ${r}</span>`;return e==="unknown"?`${a} <span class="unknown">cannot be decided: ${u(t??"")}</span>`:a}function ee({skipped:e,crashes:t}){let o=[...e.map(({path:r,why:a})=>`${p(r)} was not read: ${u(a)}`),...t.map(({path:r,rule:a})=>`the rule ${p(a)} crashed on ${p(r)}`)];return o.length===0?[]:[`<section id="unread"><h2>Not understood</h2><ul>${o.map(r=>`<li>${r}</li>`).join("")}</ul></section>`]}export{ue as html};
