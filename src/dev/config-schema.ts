/** The JSON Schema of the configuration, from the rules, and its checker, compiled by ajv. */
import { Ajv } from 'ajv'
import { createRequire } from 'node:module'
import { dialects } from '../catalog/dialect.ts'
import { policyKinds } from '../policy/model.ts'
import { presets, severities, type OptionSpec, type Rule } from '../rule.ts'

type Schema = Readonly<Record<string, unknown>>

const level = { $ref: '#/definitions/level' }
const text = { type: 'string' }
const texts = { type: 'array', items: text }
const id = { ...text, pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$' }
const named = { ...text, pattern: '^[^:]+:.' }

export function configSchema(rules: readonly Rule[]): Schema {
  const globs = { description: 'Globs, relative to the folder of this file', anyOf: [text, { type: 'array', items: text }] }
  const dialect = { description: 'The system that the policies are for', enum: dialects.flatMap(({ name, aliases }) => [name, ...aliases]) }
  const ruleSettings = { $ref: '#/definitions/rules' }
  const kind = { description: 'What the policies are attached to', enum: policyKinds }
  const anyRule = { anyOf: [{ enum: rules.map((rule) => rule.id) }, id] }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of policylint',
    definitions: {
      level: { enum: ['off', ...severities] },
      rules: { description: 'Rule to severity, or to severity and options', ...closed(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))), additionalProperties: level },
    },
    ...closed({
      $schema: text,
      preset: { description: 'strict adds what may be intended, and what hangs on something that the file does not say', enum: presets, default: 'recommended' },
      failOn: { description: 'Least severity that makes the run fail', enum: [...severities, 'never'], default: 'error' },
      dialect: { ...dialect, default: 'aws' },
      exclude: globs,
      catalog: {
        description: 'What AWS has',
        ...closed({
          additional: {
            description: 'What AWS has and the data of this version has not yet',
            ...closed({
              services: { description: 'Prefixes of services, such as s3', type: 'array', items: text },
              actions: { description: 'Actions, such as s3:GetObject', type: 'array', items: named },
              conditionKeys: { description: 'Condition keys, such as s3:prefix', type: 'array', items: named },
              regions: { description: 'Regions, such as eu-west-1', type: 'array', items: text },
            }),
          },
        }),
      },
      rules: ruleSettings,
      files: {
        description: 'Settings for some files; later entries win',
        type: 'array',
        items: { ...closed({ files: globs, kind, dialect, rules: ruleSettings }), required: ['files'] },
      },
      ownRules: {
        description: 'Rules of your own: what Allow statements may not say, or have to',
        type: 'array',
        items: {
          ...closed({
            id: { ...id, description: 'Of small letters, digits and hyphens' },
            message: { ...text, pattern: '\\S', description: 'What is wrong, as the finding says it' },
            help: { ...text, description: 'What to do' },
            severity: { enum: severities, default: 'error' },
            url: { ...text, pattern: '^https?://', description: 'A page about it' },
            kinds: { description: 'Only policies of these kinds', type: 'array', items: kind },
            actions: { ...texts, description: 'It is about statements that allow one of these, such as s3:Put*; default: any' },
            resources: { ...texts, description: 'It is about statements on one of these, such as arn:aws:s3:::prod-*; default: any' },
            forbid: { description: 'There may be no such statement', const: true },
            conditions: {
              description: 'Conditions that such a statement has to carry, all of them',
              type: 'array',
              items: { ...closed({ key: { ...text, description: 'Such as aws:PrincipalOrgID' }, operator: { ...text, description: 'Such as StringEquals; default: any that no request without the key meets' }, values: { ...texts, description: 'Patterns, of which each value matches one; default: any value' } }), required: ['key'] },
            },
            tags: { ...texts, description: 'Tags that a request has to carry: conditions on aws:RequestTag' },
            principals: { ...texts, description: 'Account ids, or patterns of principals: the Principal of such a statement may name no other' },
            examples: {
              description: 'Tried by policylint test-rules',
              type: 'array',
              items: { ...closed({ title: text, file: { ...text, description: 'The name of the file that they stand for, such as main.tf or template.yaml; default: policy.json' }, kind, bad: { description: 'A policy that the rule reports' }, good: { description: 'One that it does not' } }), required: ['bad', 'good'] },
            },
          }),
          required: ['id', 'message'],
        },
      },
      ignores: {
        description: 'Findings that are accepted, each with its reason',
        type: 'array',
        items: {
          ...closed({
            rule: { description: 'The rule, or a list of them', anyOf: [anyRule, { type: 'array', items: anyRule, minItems: 1 }] },
            file: { ...text, description: 'Glob of the files' },
            sid: { ...text, description: 'Sid of the statement' },
            statement: { ...text, description: 'Fingerprint of the statement, as the JSON output gives it: for statements without a Sid' },
            fingerprint: { ...text, description: 'Fingerprint of the finding, as the JSON output gives it' },
            value: { ...text, description: 'Text at the place of the finding, without its quotes' },
            because: { ...text, pattern: '\\S', description: 'The reason' },
            until: { ...text, pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Last day, as 2027-01-31' },
          }),
          required: ['rule', 'because'],
        },
      },
    }),
  }
}

function closed(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, properties }
}

function ruleSchema(rule: Rule): Schema {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [name, { ...optionSchema(option), description: option.about }] as const)
  const description = rule.summary
  return options.length === 0 ? { description, ...level } : { description, anyOf: [level, closed({ severity: level, ...Object.fromEntries(options) })] }
}

function optionSchema(option: OptionSpec): Schema {
  return option.type === 'strings' ? { type: 'array', items: text } : { type: option.type }
}

/** The text of a module that exports `check(config)`, with `check.errors`. */
export function configChecker(rules: readonly Rule[]): string {
  const standalone = createRequire(import.meta.url)('ajv/dist/standalone') as { default: (ajv: Ajv, refs: Record<string, string>) => string }
  const ajv = new Ajv({ allErrors: true, strict: false, inlineRefs: false, code: { source: true, esm: true, lines: false } })
  ajv.addSchema({ ...configSchema(rules), $id: 'config' })
  return `// Generated by \`npm run generate\`: the schema of the configuration, compiled by ajv.\n${standalone.default(ajv, { check: 'config' })}\n`
}
