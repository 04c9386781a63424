/** The page: what it says without a script, and in Chromium, where that is installed, that its script filters and that nothing is asked for. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, inject, test } from 'vitest'
import { html } from '../../src/report/html.ts'
import { asHtml } from './readers.ts'
import { findingOf, realRun, runOf } from './runs.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-page-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test('findings with their sources, marked, and a policy of the page that allows only its own style and script', async () => {
  const page = await html(realRun(), [], '1.2.3')
  expect(asHtml(page)).toEqual([])
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/)
  expect(page).toContain('<mark>&quot;s3:GetObjcet&quot;</mark>')
  expect(page).toContain('There is no action <code>s3:GetObjcet</code>')
  expect(page).not.toMatch(/\sstyle=|\son\w+=/)
})

test('without findings it says so', async () => {
  const page = await html(runOf([]), [], '1')
  expect(asHtml(page)).toEqual([])
  expect(page).toContain('Nothing was found.')
})

test('marks of several lines, at the end of a file and in one long line', async () => {
  const source = { path: 'a.json', text: `{\n"a":\n"b"\n}\n${'x'.repeat(5000)}y` }
  const at = (start: number, end: number) => ({ source, start, end })
  const page = await html(runOf([[0, 12], [source.text.length, source.text.length], [4000, 4010], [1, 1]].map(([start = 0, end = 0]) => findingOf('a', { at: at(start, end), related: [{ at: at(2, 5), message: 'here' }] }))), [], '1')
  expect(asHtml(page)).toEqual([])
  expect(page.match(/<mark>/g)?.length).toBeGreaterThanOrEqual(6)
  expect(page).toContain(`<mark>${'x'.repeat(10)}</mark>`)
  expect(page.length).toBeLessThan(60_000)
})

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0)
if (chromium === undefined) console.warn('Chromium is not here: the page is not opened in it')

test.skipIf(chromium === undefined)('in Chromium: the filters work, and the policy of the page is not broken', () => {
  const policies = path.join(import.meta.dirname, '../../examples')
  const file = path.join(folder, 'page.html')
  spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), '.', '--format', 'html', '--output', file], { cwd: policies })
  const page = fs.readFileSync(file, 'utf8')
  const told = spawnSync(process.execPath, [path.join(inject('dist'), 'cli.js'), '.', '--format', 'json'], { cwd: policies, encoding: 'utf8' }).stdout
  const { findings } = JSON.parse(told) as { readonly findings: readonly { readonly rule: string; readonly severity: string }[] }
  const shown = (kept: (finding: (typeof findings)[number]) => boolean) => `>${findings.filter(kept).length} of ${findings.length} findings<`
  const opened = (name: string, text: string) => {
    const copy = path.join(folder, name)
    fs.writeFileSync(copy, text)
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${path.join(folder, 'profile')}`, '--enable-logging=stderr', '--virtual-time-budget=3000', '--dump-dom']
    const { stdout, stderr } = spawnSync(chromium ?? '', [...flags, pathToFileURL(copy).href], { encoding: 'utf8', timeout: 60_000 })
    return { dom: stdout, console: stderr.split('\n').filter((line) => line.includes('CONSOLE')) }
  }
  const plain = opened('plain.html', page)
  expect(plain.console).toEqual([])
  expect(plain.dom).toMatch(/<form class="filters"[^>]*aria-label="Filter the findings">/)
  expect(plain.dom).toContain(`<output aria-live="polite">${findings.length} findings</output>`)
  expect(plain.dom).toContain('Who can do what')
  // A second script, which types into the page's form; it is allowed for the test alone.
  const driven = (act: string) => opened('driven.html', page.replace("script-src 'sha256", "script-src 'unsafe-inline' 'x-sha256").replace('</body>', `<script>${act}; document.querySelector('form').dispatchEvent(new Event('input'))</script></body>`)).dom
  expect(driven("document.querySelector('[name=text]').value = 'GETOBJCET'")).toContain(`>1 of ${findings.length} findings<`)
  expect(driven("document.querySelector('[value=warning]').checked = false")).toContain(shown(({ severity }) => severity !== 'warning'))
  expect(driven("document.querySelector('[name=rule]').value = 'admin-lock-out'")).toContain(shown(({ rule }) => rule === 'admin-lock-out'))
  const none = driven("document.querySelector('[name=text]').value = 'no such text'")
  expect(none).toMatch(/<p class="nothing">/)
})
