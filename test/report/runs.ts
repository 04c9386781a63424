/** Runs for the tests of the reports: one of real policies, and made-up ones. */
import { lint } from '../../src/index.ts'
import type { Finding, Run } from '../../src/finding.ts'

const files: Readonly<Record<string, string>> = {
  'policies/ä/bucket.json': `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Größe", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObjcet", "s3:ListBucket"], "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/open/*" }
  ]
}
`,
  'policies/admin.json': '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\n',
  'policies/clean.json': '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}]}\n',
  'policies/old.json': '{ "Statement": [\n  { "Effect": "Allow",\n    "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }] }\n',
}

/** Findings of every severity, with related places, help, fixes and requests; and a file in which nothing is found. */
export function realRun(): Run {
  return lint(Object.entries(files).map(([path, content]) => ({ path, named: true, content })), { preset: 'strict' })
}

export function findingOf(text: string, more: Partial<Finding> = {}): Finding {
  const at = { source: { path: `${text}.json`, text: `{ "a": 1,\n${text}\n}` }, start: 10, end: 10 + text.length }
  return {
    rule: 'a-rule', category: 'security', severity: 'error', message: `\`${text}\` stands here`, help: `write \`${text}\``, at, related: [{ at, message: text }], equivalents: [], fingerprint: '0123456789abcdef', content: '0123456789abcdef',
    url: 'https://github.com/policylint/policylint/blob/main/docs/rules/a-rule.md', policy: { kind: 'bucket', name: text, start: 0 }, statement: { index: 0, sid: text, fingerprint: '0123456789abcdef' }, pointer: `/${text}`, unsure: text,
    witness: { principal: text, action: text, resource: text, context: { [text]: [text, text] } }, fix: { title: `write \`${text}\``, kind: 'changes-access', edits: [{ span: at, text }] }, ...more,
  }
}

export function runOf(findings: readonly Finding[], more: Partial<Run> = {}): Run {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  return {
    findings, crashes: [], skipped: [], unresolved: [], unreadable: 0, policies: findings.map(({ at }) => ({ path: at.source.path, kind: 'bucket', name: '', at })), ...more,
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info'), files: 1, policies: 1, ignored: 0, suppressed: 0, catalogDate: '2026-09-26' },
  }
}
