/**
 * Every issue code of IAM Access Analyzer on its two policies: one gets the code, the other does not. The policies and the
 * measured ones stand beside the project; where they are missing, these tests are skipped.
 */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { defaultSettings, override } from '../src/config/settings.ts'
import { lint } from '../src/lint.ts'
import type { PolicyKind } from '../src/policy/model.ts'

interface Fixture {
  readonly code: string
  readonly types: string
  /** A policy, its text, or how to make it, in words. */
  readonly fires: string | object
  readonly clean: string | object
}

const file = path.join(import.meta.dirname, '../../shared/design/aa-fixtures.json')
const fixtures = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as readonly Fixture[]) : []
const catalog = catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url))

/** What the fixtures describe in words: a policy that is too long. */
function sized(code: string, fires: boolean): string {
  // The fixtures' 5,120 for SCPs was right until 2026-05-15: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
  const [limit, statement] = code.includes('SCP') ? [5120, '"Effect":"Deny","Action":"s3:*","Resource":'] as const
    : code.includes('RCP') ? [5120, '"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":'] as const
      : code.includes('TRUST') ? [2048, '"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Condition":{"StringEquals":{"sts:ExternalId":'] as const
        : code.includes('IDENTITY') ? [10_240, '"Effect":"Allow","Action":"s3:GetObject","Resource":'] as const
          : [20_480, '"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":'] as const
  const [open, close] = [`{"Version":"2012-10-17","Statement":[{${statement}["arn:aws:s3:::b/`, code.includes('TRUST') ? '"]}}}]}' : '"]}]}']
  return open + 'a'.repeat(limit - open.length - close.length + (fires ? 1 : -1)) + close
}

function kindOf({ code, types }: Fixture, text: string): PolicyKind {
  if (/^T\b/.test(types) || /ROLE_TRUST|ROLES_ANYWHERE|MISMATCHED_ACTION/.test(code)) return 'trust'
  if (code.includes('RCP') || types === 'C') return 'rcp'
  if (/^S\b/.test(types) || code.includes('SCP')) return 'scp'
  // Access Analyzer asks for the type of the resource with these; the policies are those of a bucket.
  if (code === 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA' || /^UNSUPPORTED_.*_IN_POLICY$/.test(code)) return 'bucket'
  if (text.includes('sts:Assume') && types.includes('T')) return 'trust'
  if (!types.includes('I') || (text.includes('Principal"') && types.includes('R'))) return text.includes('arn:aws:s3:::') ? 'bucket' : 'resource'
  return 'identity'
}

function codesOn(text: string, kind: PolicyKind): readonly string[] {
  const settings = override(defaultSettings, { kind, preset: 'strict' })
  const { findings, crashes } = lint([{ path: 'policy.json', named: true, content: text }], settings, { rules, catalog, today: '2026-11-24' })
  expect(crashes).toEqual([])
  return findings.flatMap(({ equivalents }) => equivalents)
}

describe.skipIf(fixtures.length === 0)('issue codes', () => {
  for (const fixture of fixtures) {
    const { code } = fixture
    const id = `access-analyzer/${code}`
    const policy = (given: string | object, fires: boolean) => (typeof given !== 'string' ? JSON.stringify(given) : given.startsWith('{') ? given : sized(code, fires))
    const [fires, clean] = [policy(fixture.fires, true), policy(fixture.clean, false)]
    const kind = kindOf(fixture, fires)
    test(code, () => {
      expect(codesOn(fires, kind)).toContain(id)
      expect(codesOn(clean, kind)).not.toContain(id)
    })
  }
})
