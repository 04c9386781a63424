/**
 * One page for people that needs nothing but itself: the findings in their sources, and who can do what. It asks for nothing on
 * the network, runs no script but its own (which only filters), and is complete without it.
 */
import type { Finding, Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import type { Grant, PolicyAccess } from './access.ts'
import { byFile, type FileReport } from './by-file.ts'
import { countOf, plural } from './count.ts'
import { frame } from './html-frame.ts'
import { script } from './html-script.ts'
import { style } from './html-style.ts'
import { code, escapeHtml, prose } from './markdown.ts'
import { capitalized, notesOf } from './notes.ts'
import { requestLine, statementName } from './place.ts'

/** @param access what the policies of the run allow, where that is known */
export async function html(run: Run, access: readonly PolicyAccess[], version: string): Promise<string> {
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; script-src '${await hashOf(script)}'; base-uri 'none'; form-action 'none'`
  const files = byFile(run).filter(({ findings }) => findings.length > 0)
  const parts = [findingsPart(run, files), ...(access.length > 0 ? [accessPart(access)] : []), ...unreadPart(run)]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>policylint: ${countOf(run.findings) || 'no findings'}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<header>
<h1>policylint</h1>
<nav aria-label="Parts of this page"><a href="#findings">Findings</a>${access.length > 0 ? '<a href="#access">Who can do what</a>' : ''}</nav>
</header>
<main>
${summaryPart(run)}
${parts.join('\n')}
</main>
<footer>policylint ${escapeHtml(version)} · AWS data of ${escapeHtml(run.summary.catalogDate)} · <a href="https://github.com/policylint/policylint">github.com/policylint/policylint</a></footer>
<script>${script}</script>
</body>
</html>
`
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

function summaryPart({ findings, summary: { files, policies, ignored, suppressed } }: Run): string {
  const numbers = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return `<li class="${count > 0 ? severity : 'none'}"><b>${count}</b> ${plural(count, severity).replace(/^\d+ /, '')}</li>`
  })
  const facts = [`${plural(policies, 'policy')} in ${plural(files, 'file')}`, ignored > 0 ? `${ignored} ignored` : '', suppressed > 0 ? `${suppressed} more under <code>--strict</code>` : ''].filter((fact) => fact !== '')
  return `<section class="summary" aria-label="Summary"><ul class="numbers">${numbers.join('')}</ul><p>${facts.join(' · ')}</p></section>`
}

function findingsPart(run: Run, files: readonly FileReport[]): string {
  if (files.length === 0) return '<section id="findings"><h2>Findings</h2><p class="clean">Nothing was found.</p></section>'
  return `<section id="findings"><h2>Findings</h2>\n${filters(run, files)}\n${files.map(fileSection).join('\n')}\n<p class="nothing" hidden>No finding is left by these filters.</p></section>`
}

/** Shown by the script, which makes them work. */
function filters({ findings }: Run, files: readonly FileReport[]): string {
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => findings.some((finding) => finding.severity === severity))
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted((a, b) => (a < b ? -1 : 1))
  const choice = (label: string, name: string, options: readonly string[]) => `<label>${label} <select name="${name}"><option value="">all</option>${options.map((option) => `<option value="${escapeHtml(option)}">${escapeHtml(option)}</option>`).join('')}</select></label>`
  return [
    '<form class="filters" role="search" aria-label="Filter the findings" hidden>',
    '<label class="search">Search <input type="search" name="text" placeholder="text, action, ARN…  ( / )" autocomplete="off" spellcheck="false"></label>',
    `<fieldset><legend>Severity</legend>${severities.map((severity) => `<label class="toggle ${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${severity}</label>`).join('')}</fieldset>`,
    choice('Rule', 'rule', rules), choice('File', 'file', files.map(({ path }) => path)),
    '<button type="reset">Reset</button>',
    `<output aria-live="polite">${plural(findings.length, 'finding')}</output>`,
    '</form>',
  ].join('')
}

function fileSection({ path, findings }: FileReport): string {
  return `<section class="file"><h3>${code(path)} <span class="count">${countOf(findings)}</span></h3>\n${findings.map(article).join('\n')}\n</section>`
}

function article(finding: Finding): string {
  const { at, rule, severity, message, url } = finding
  const { line, column } = positionAt(at.source, at.start)
  const elsewhere = finding.related.filter((other) => other.at.source !== at.source).map((other) => `<dt>see</dt><dd>${prose(other.message)}: ${code(`${other.at.source.path}:${positionAt(other.at.source, other.at.start).line}`)}</dd>`)
  const notes = notesOf(finding).filter(({ label, text }) => label !== 'fix' || text !== finding.help).map(({ label, text }) => `<dt>${label}</dt><dd>${label === 'request' ? code(text) : prose(capitalized(text))}</dd>`)
  const list = [...elsewhere, ...notes]
  return [
    `<article class="finding ${severity}" data-severity="${severity}" data-rule="${escapeHtml(rule)}" data-file="${escapeHtml(at.source.path)}">`,
    `<p class="head"><span class="badge">${severity}</span> <a href="${escapeHtml(url)}">${escapeHtml(rule)}</a> <span class="place">line ${line}, column ${column}</span></p>`,
    `<h4>${prose(capitalized(message))}</h4>`, frame(finding), ...(list.length > 0 ? [`<dl>${list.join('')}</dl>`] : []), '</article>',
  ].join('')
}

function accessPart(access: readonly PolicyAccess[]): string {
  return `<section id="access"><h2>Who can do what</h2>\n<p class="lead">By each policy alone, as the access engine decides it. The request in the last column is one that the policy allows.</p>\n${access.map(policySection).join('\n')}\n</section>`
}

function policySection({ at, kind, name, isLimit, denies, grants }: PolicyAccess): string {
  const { line } = positionAt(at.source, at.start)
  const title = `<h3>${code(at.source.path)} <span class="count">${escapeHtml(kind)} policy${name === '' ? '' : ` ${code(name)}`}, line ${line}</span></h3>`
  const limit = isLimit ? '<p>A limit: by itself it grants nothing; what follows is what it leaves to other policies.</p>' : ''
  if (grants.length === 0) return `<section class="policy">${title}${limit}<p>No statement allows anything${denies > 0 ? '; what it denies, no other policy can allow' : ''}.</p></section>`
  const head = ['Who', 'What', 'On', 'If', 'By', 'Shown by'].map((column) => `<th scope="col">${column}</th>`).join('')
  const rows = alike(together(grants).map(rowOf)).map(accessRow)
  return `<section class="policy">${title}${limit}<div class="scroll" tabindex="0" role="region" aria-label="Access table"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`
}

/** Neighbours of the same callers by the same statement: one row. */
function together(grants: readonly Grant[]): readonly (readonly [Grant, ...Grant[]])[] {
  const rows: [Grant, ...Grant[]][] = []
  for (const grant of grants) {
    const last = rows.at(-1)
    if (last?.[0].principal.words === grant.principal.words && last[0].by.index === grant.by.index) last.push(grant)
    else rows.push([grant])
  }
  return rows
}

interface AccessRow {
  readonly callers: readonly Grant['principal'][]
  /** All that the row says, but for the request that shows it. */
  readonly cells: readonly string[]
  readonly shown: string
}

function rowOf(grants: readonly [Grant, ...Grant[]]): AccessRow {
  const [{ principal, resources, conditions, by }] = grants
  const witness = grants.find((grant) => grant.witness !== undefined)?.witness
  const cells = [
    list(grants.map((grant) => `<b>${escapeHtml(grant.service === '*' ? 'all' : `${grant.service} ${grant.level}`)}</b> ${escapeHtml(grant.words)}${outcome(grant)}`)),
    resources ? `${resources.negated ? 'everything but ' : ''}${list(resources.texts.map(code))}` : '<span class="soft">any resource</span>',
    conditions.length > 0 ? list(conditions.map(prose)) : '<span class="soft">no condition</span>', prose(statementName(by)),
  ]
  return { callers: [principal], cells, shown: witness ? code(requestLine(witness)) : '' }
}

/** Neighbours who can do the same, together. */
function alike(rows: readonly AccessRow[]): readonly AccessRow[] {
  const found: AccessRow[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last?.cells.join('\n') === row.cells.join('\n')) found[found.length - 1] = { ...last, callers: [...last.callers, ...row.callers] }
    else found.push(row)
  }
  return found
}

function accessRow({ callers, cells, shown }: AccessRow): string {
  const who = callers.map(({ is, words }) => (['anyone', 'any-account', 'all-but'].includes(is) ? `<span class="open">${escapeHtml(words)}</span>` : escapeHtml(words)))
  return `<tr><th scope="row">${list(who)}</th>${[...cells, shown].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function outcome({ answer, why, deniedBy }: Grant): string {
  const by = deniedBy.map((deny) => prose(statementName(deny))).join(', ')
  if (answer === 'denied') return ` <span class="denied">${by === '' ? 'no request can be this one' : `all denied by ${by}`}</span>`
  const partly = by === '' ? '' : ` <span class="partly">some denied by ${by}</span>`
  return answer === 'unknown' ? `${partly} <span class="unknown">cannot be decided: ${prose(why ?? '')}</span>` : partly
}

function unreadPart({ skipped, crashes }: Run): readonly string[] {
  const items = [
    ...skipped.map(({ path, why }) => `${code(path)} was not read: ${prose(why)}`),
    ...crashes.map(({ path, rule }) => `the rule ${code(rule)} crashed on ${code(path)}`),
  ]
  return items.length === 0 ? [] : [`<section id="unread"><h2>Not understood</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></section>`]
}
