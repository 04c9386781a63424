/** No check of another tool is without an answer, and who asks by its id gets that answer. */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { coverage, type Row } from '../src/command/coverage.ts'
import { explain } from '../src/command/explain.ts'

const rows: readonly Row[] = coverage.flatMap((section) => section.rows)
const equivalents = (ids: readonly string[]) => rules.filter(({ id }) => ids.includes(id)).flatMap((rule) => rule.equivalents ?? [])

/** How each tool writes its ids, as its published list has them. */
const forms: Readonly<Record<string, RegExp>> = {
  'access-analyzer': /^[A-Z][A-Z\d_]+$/, 'aws-iam-language-server': /^[A-Z_]+$/, boogy: /^[a-z]+(?:_[a-z]+)*$/, 'cdk-nag': /^(?:AwsSolutions-[A-Z]+\d+|[A-Z]\w+)$/, 'cfn-lint': /^[EIW]\d{4}$/,
  'cfn-nag': /^[FW]\d{1,2}$/, cfripper: /^[A-Z]\w+Rule$/, checkov: /^CKV2?_AWS_\d+$/, cloudsplaining: /^[A-Z][A-Za-z]+$/, cloudsploit: /^[a-z][A-Za-z]+$/, guard: /^(?:IAM|S3)_[A-Z_]+$/,
  kics: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, parliament: /^[A-Z]+(?:_[A-Z]+)*$/, pathfinding: /^[a-z\d]+-\d{3}$/, prowler: /^(?:awslambda|dynamodb|ecr|efs|eventbridge|glacier|glue|iam|kms|opensearch|s3|secretsmanager|ses|sns|sqs|vpc)_[a-z_]+$/, regula: /^FG_R\d{5}$/, scoutsuite: /^(?:iam|s3|ses|sns|sqs)-[a-zA-Z-]+$/, semgrep: /^[a-z\d]+(?:-[a-z\d]+)+$/,
  sonar: /^S\d{4}$/, terrascan: /^(?:AC_AWS_\d{4}|[a-z][A-Za-z]+)$/, tfsec: /^aws-[a-z-]+$/, trivy: /^AVD-AWS-\d{4}$/,
}

test('each id has the form of its tool', () => {
  const ids = [...rows.flatMap((row) => row.ids), ...rules.flatMap((rule) => rule.equivalents ?? [])]
  expect([...new Set(ids)].filter((id) => forms[id.slice(0, id.indexOf('/'))]?.test(id.slice(id.indexOf('/') + 1)) !== true)).toEqual([])
})

describe('rows', () => {
  test('each has an answer', () => {
    expect(rows.filter((row) => row.rules.length === 0 && row.guard === undefined && row.because === undefined)).toEqual([])
  })

  test('each names rules that there are', () => {
    const known = new Set(rules.map(({ id }) => id))
    expect(rows.flatMap((row) => row.rules.filter((id) => !known.has(id)))).toEqual([])
  })

  test('their ids are among the equivalents of their rules', () => {
    const missing = rows.filter((row) => row.rules.length > 0 && row.because === undefined).flatMap((row) => row.ids.filter((id) => !equivalents(row.rules).includes(id)).map((id) => `${id}: ${row.rules.join(' ')}`))
    expect(missing).toEqual([])
  })

  test('what must not be reported is held by a test that there is', () => {
    const guards = rows.flatMap(({ guard }) => (guard === undefined ? [] : [guard]))
    for (const guard of guards) {
      const [, file = '', title = ''] = /^([\w./-]+): (.*)$/.exec(guard) ?? []
      expect(fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')).toContain(title)
    }
  })

  test('sections are numbered from 1 in the page', () => {
    const page = fs.readFileSync(path.join(import.meta.dirname, '../docs/coverage.md'), 'utf8')
    expect([...page.matchAll(/^\| \d+\.\d+ \|/gm)].length).toBe(rows.length)
  })
})

describe('explain', () => {
  const answered = [...new Set(rows.filter((row) => row.rules.length > 0 && row.because === undefined).flatMap(({ ids }) => ids))]
  test.each(answered)('%s, and without its tool', (id) => {
    expect(explain(id)).toMatch(/^`.*` (?:is|are) answered by /)
    expect(explain(id.slice(id.indexOf('/') + 1))).toContain(`\`${id}\``)
  })

  test('a check that no rule answers is explained with the reason', () => {
    expect(explain('CKV_AWS_40')).toBe('`checkov/CKV_AWS_40` is answered by no rule.\na policy on a user: it is about where a policy is attached, not about what it says.\n')
    expect(explain('checkov/CKV_AWS_40')).toBe(explain('ckv_aws_40'))
  })

  test('ids of cdk-nag with the pack before them', () => {
    expect(explain('NIST.800.53.R5-ECROpenAccess')).toBe(explain('cdk-nag/ECROpenAccess'))
    expect(explain('HIPAA.Security-IAMPolicyNoStatementsWithAdminAccess')).toContain('every-action')
    expect(explain('PCI.DSS.321-IAMNoInlinePolicy')).toContain('answered by no rule')
  })

  test('ids of Trivy with and without their first part', () => {
    expect(explain('AWS-0057')).toBe(explain('AVD-AWS-0057'))
    expect(explain('trivy/AWS-0057')).toContain('every-action')
  })
})
