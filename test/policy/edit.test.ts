import { beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '../../src/config/settings.ts'
import { loadPart } from '../../src/extract/parts.ts'
import { applyEdits } from '../../src/fix/edits.ts'
import { readDocument } from '../../src/lint.ts'
import { addItems, removeItems } from '../../src/policy/edit.ts'

beforeAll(async () => {
  for (const part of ['yaml', 'cloudformation'] as const) await loadPart(part)
})

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

const template = (path: string, resource: string) => (path.endsWith('.json')
  ? `{ "Conditions": { "C": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "x"] } }, "Resources": { "R": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": { "Statement": { "Effect": "Allow", "Action": "s3:A", "Resource": ${resource} } } } } } }`
  : `Conditions:\n  C: !Equals [!Ref AWS::Region, x]\nResources:\n  R:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        Statement:\n          Effect: Allow\n          Action: s3:A\n          Resource: ${resource}\n`)

/** The list after `edit`, in each of the policies that the template makes. */
function edited(path: string, list: string, edit: 'add' | number): readonly (string | undefined)[] {
  const content = template(path, list)
  return readDocument({ path, named: true, content }, defaultSettings).policies.flatMap((policy) => [policy, ...policy.variants]).map((policy) => {
    const resources = policy.statements[0]?.resources
    const values = resources?.values.slice(0, edit === 'add' ? undefined : edit + 1)
    const node = edit === 'add' ? resources : values?.at(-1)
    const own = !node ? undefined : edit === 'add' ? addItems(policy, node, ['new']) : removeItems(policy, [node])?.[0]
    return own && applyEdits(content, [own]).text.slice(content.indexOf(list), list.length - content.length + content.indexOf(list))
  })
}

const block = (...items: readonly string[]) => items.map((item) => `\n            - ${item}`).join('')

test.each([
  ['the choice of a function is no item', 't.yaml', '[a, !If [C, b, c]]', 1, [undefined, undefined]],
  ['nor is one at the beginning', 't.yaml', '[!If [C, a, b], c]', 0, [undefined, undefined]],
  ['nor behind a dash', 't.yaml', block('a', '!If\n              - C\n              - b\n              - c'), 1, [undefined, undefined]],
  ['nor in JSON', 't.json', '["a", { "Fn::If": ["C", "b", "c"] }]', 1, [undefined, undefined]],
  ['an item beside it goes', 't.yaml', block('a', '!If [C, b, c]', 'd'), 0, [block('!If [C, b, c]', 'd'), block('!If [C, b, c]', 'd')]],
  ['an anchor stays', 't.yaml', '[a, &x b, *x]', 1, [undefined]],
  ['and is not handed on', 't.yaml', '[&x a, b, *x]', 0, [undefined]],
  ['a function of its own goes', 't.yaml', '[a, !Sub "${AWS::Region}", c]', 1, ['[a, c]']],
] as const)('taken out: %s', (_, path, list, index, result) => {
  expect(edited(path, list, index)).toEqual(result)
})

test.each([
  ['not into a function', 't.yaml', '[a, !If [C, b, c]]', [undefined, undefined]],
  ['nor behind one of its dashes', 't.yaml', block('!If\n              - C\n              - b\n              - c'), [undefined, undefined]],
  ['nor in JSON', 't.json', '[{ "Fn::If": ["C", "a", "b"] }]', [undefined, undefined]],
  ['where the list ends', 't.json', '["a", { "Fn::Sub": "b" }]', [undefined]],
  ['in brackets', 't.yaml', '[a, b]', ['[a, b, new]']],
  ['in a choice of lists', 't.yaml', '!If [C, [a], [b]]', ['!If [C, [a, new], [b]]', '!If [C, [a], [b, new]]']],
  ['not where an alias would have it too', 't.yaml', '&x [a, b]', [undefined]],
] as const)('added: %s', (_, path, list, result) => {
  expect(edited(path, list, 'add')).toEqual(result)
})
