/** The style of the page, light and dark. Text has a contrast of at least 4.5 to what is behind it. */
export const style = `
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
.label::before { content: '← ' }
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
`
