/** The conventions of the house, as assertions. */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { ruleFiles } from '../src/dev/generate.ts'
import type { Rule } from '../src/rule.ts'
import { blockNames } from './carriers/writers.ts'

const root = path.join(import.meta.dirname, '..')

function filesBelow(folder: string): readonly string[] {
  return fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`).filter((file) => /\.(?:ts|js)$/.test(file) && !file.endsWith('.d.ts') && !file.includes('/node_modules/'))
}

/** Modules of the project that a file imports at run time or for types, relative to the root, without their ending. */
function importsOf(file: string): readonly string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? ''))
}

/** What is passed to each `report(…)` of a rule's file, as text. */
function reportsIn(text: string): readonly string[] {
  return [...text.matchAll(/\breport\(\{/g)].map(({ index, 0: start }) => {
    let depth = 0
    let end = index + start.length - 1
    do {
      if (text[end] === '{') depth++
      if (text[end] === '}') depth--
      end++
    } while (depth > 0 && end < text.length)
    return text.slice(index, end)
  })
}

/** What a rule's file has besides its meta, prose and examples. */
function checkIn(text: string): string {
  return text.slice(0, text.indexOf('export default')) + text.slice(text.search(/^ {2}check\b/m))
}

/** The part of the house in which a file stands. */
function partOf(file: string): string {
  const inside = /^src\/(\w+)\//.exec(file)?.[1]
  return inside ?? path.basename(file).replace(/\.\w+$/, '')
}

describe('walls', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    text: [],
    syntax: ['text', 'lookup', 'syntax'],
    policy: ['text', 'lookup', 'nearest', 'recent', 'syntax', 'policy'],
    access: ['text', 'lookup', 'nearest', 'recent', 'syntax', 'policy', 'access', 'catalog'],
    catalog: ['lookup', 'nearest', 'catalog', 'policy'],
    extract: ['text', 'lookup', 'syntax', 'policy', 'extract'],
    report: ['text', 'finding', 'rule', 'report'],
    config: ['text', 'nearest', 'syntax', 'policy', 'access', 'catalog', 'extract', 'rule', 'keep', 'config'],
    keep: ['text', 'nearest', 'syntax', 'policy', 'extract', 'finding', 'rule', 'config', 'keep'],
    fix: ['text', 'policy', 'access', 'catalog', 'extract', 'finding', 'fix'],
    answer: ['policy', 'access', 'catalog', 'rule', 'base', 'report', 'answer'],
  }
  const files = filesBelow('src')
  for (const [part, mayImport] of Object.entries(allowed)) {
    test(`${part} imports only ${mayImport.join(', ') || 'nothing'}`, () => {
      const wrong = files.filter((file) => partOf(file) === part).flatMap((file) => importsOf(file).filter((to) => !mayImport.includes(partOf(to))).map((to) => `${file} → ${to}`))
      expect(wrong).toEqual([])
    })
  }

  test('rules import only the door', () => {
    expect(ruleFiles().flatMap((file) => importsOf(`rules/${file}`).filter((to) => to !== 'src/rule.ts').map((to) => `${file} → ${to}`))).toEqual([])
  })

  test('only src/index.ts and the maintainers import the rules', () => {
    expect(files.filter((file) => !file.startsWith('src/dev/') && importsOf(file).some((to) => to.startsWith('rules/')))).toEqual(['src/index.ts'])
  })

  test('only discover, the files of the catalog and of the grammar of HCL, and the faces touch the disk or the process', () => {
    const touching = files.filter((file) => !file.startsWith('src/dev/') && /from 'node:|\bprocess\./.test(fs.readFileSync(path.join(root, file), 'utf8')))
    expect(touching.filter((file) => !file.startsWith('src/command/') && !['src/action.ts', 'src/catalog/file.ts', 'src/base/changes.ts', 'src/cli.ts', 'src/discover.ts', 'src/lsp.ts', 'src/syntax/hcl-file.ts'].includes(file))).toEqual([])
  })

  test('no dialect is named outside the catalog', () => {
    const named = [...files.filter((file) => !file.startsWith('src/catalog/') && !file.startsWith('src/dev/')), ...ruleFiles().map((file) => `rules/${file}`)]
    expect(named.filter((file) => /dialect(?:\.name)?\s*[!=]==\s*['"`]/.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})

describe('names', () => {
  test('no file is named so that it could hold anything', () => {
    const vague = /^(?:utils?|helpers?|common|types|manager|data|info|misc|shared)\.\w+$/
    expect([...filesBelow('src'), ...filesBelow('rules'), ...filesBelow('test')].filter((file) => vague.test(path.basename(file)))).toEqual([])
  })

  test('a rule file is named by its id and stands in the folder of its category', () => {
    expect(rules.map((rule) => `${rule.category}/${rule.id}.ts`).sort()).toEqual([...ruleFiles()].sort())
  })

  test('ids are unique, kebab-case, and no old id is in use', () => {
    const ids = rules.flatMap((rule) => [rule.id, ...(rule.formerly ?? [])])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || /^(?:no|disallow|dont)-/.test(id))).toEqual([])
  })
})

describe('rules', () => {
  const severities: Readonly<Record<Rule['category'], readonly Rule['severity'][]>> = {
    syntax: ['error', 'warning'], correctness: ['error', 'warning'], security: ['error', 'warning'], change: ['warning'], portability: ['error', 'warning'], style: ['info'],
  }
  for (const rule of rules) {
    test(`${rule.id} is a rule of the house`, () => {
      expect(severities[rule.category]).toContain(rule.severity)
      expect(rule.summary).toMatch(/^[A-Z`].*\.$/)
      expect(rule.summary.length).toBeLessThanOrEqual(110)
      for (const url of rule.references) expect(url).toMatch(/^https:\/\//)
      for (const code of rule.equivalents ?? []) expect(code).toMatch(/^[a-z][\w-]*\/\S/)
      for (const id of rule.supersedes ?? []) expect(rules.map((each) => each.id)).toContain(id)
      expect(fs.existsSync(path.join(root, `docs/rules/${rule.id}.md`))).toBe(true)
    })

    test(`${rule.id} says of each finding which issue code it is`, () => {
      const codes = (rule.equivalents ?? []).filter((code) => code.startsWith('access-analyzer/'))
      const reports = reportsIn(fs.readFileSync(path.join(root, `rules/${rule.category}/${rule.id}.ts`), 'utf8'))
      expect(reports.filter((report) => codes.length > 1 && !/(?<!&& \{ )\bequivalent\b/.test(report))).toEqual([])
      expect(new Set(codes).size).toBe(codes.length)
    })

    test(`${rule.id} leaves it to the file's notation how an element is written`, () => {
      const own = checkIn(fs.readFileSync(path.join(root, `rules/${rule.category}/${rule.id}.ts`), 'utf8'))
      const names = Object.keys(blockNames)
      const named = new RegExp(String.raw`\`"?(?:${names.join('|')})"?\\?\`|quote\('(?:${names.join('|')})'\)`, 'g')
      const shown = /(?:\\|'[^'\n]*)`(?:\{ )?"[^"\n]+": /g
      // Of a file without a policy there is no notation to ask.
      if (rule.id !== 'missing-policy') expect([...(own.match(named) ?? []), ...(own.match(shown) ?? [])]).toEqual([])
      expect([...own.matchAll(/\bwritten\([^,()]+, '(\w+)'/g)].flatMap(([, name = '']) => (names.includes(name) ? [] : [name]))).toEqual([])
    })

    test(`${rule.id} is short`, () => {
      const lines = fs.readFileSync(path.join(root, `rules/${rule.category}/${rule.id}.ts`), 'utf8').split('\n').length
      expect(lines).toBeLessThanOrEqual(140)
    })
  }

  test('lint.ts is one line of arrows', () => {
    expect(fs.readFileSync(path.join(root, 'src/lint.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(165)
  })
})
