import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { readDocument } from '../../src/lint.ts'
import { removeItems } from '../../src/policy/edit.ts'

const lists: readonly string[] = ['["s3:A", "s3:B", "s3:C", "s3:D"]', '["s3:A","s3:B","s3:C","s3:D"]', '[\n  "s3:A",\n  "s3:B",\n  "s3:C",\n  "s3:D"\n]']

function without(list: string, gone: readonly number[]): string | undefined {
  const content = `{ "Statement": { "Effect": "Allow", "Action": ${list}, "Resource": "*" } }`
  const policy = readDocument({ path: 'policy.jsonc', named: true, content }, defaultSettings).policies[0]
  const values = policy?.statements[0]?.actions?.values ?? []
  const edits = policy && removeItems(policy, values.filter((_, i) => gone.includes(i)))
  if (!edits) return undefined
  const { text, left } = applyEdits(content, edits)
  expect(left).toBe(0)
  return text
}

test('any items of a list can be taken out, but for all of them', () => {
  for (const list of lists) for (let set = 1; set < 16; set++) {
    const gone = [0, 1, 2, 3].filter((i) => (set >> i) % 2 === 1)
    const text = without(list, gone)
    if (gone.length === 4) expect(text).toBeUndefined()
    else expect(JSON.parse(text ?? '')).toHaveProperty('Statement.Action', (JSON.parse(list) as string[]).filter((_, i) => !gone.includes(i)))
  }
})

test('a comment beside an item keeps it there', () => {
  expect(without('["s3:A", // first\n "s3:B"]', [0])).toBeUndefined()
  expect(without('["s3:A", "s3:B" /* last */]', [0])).toContain('["s3:B" /* last */]')
})
