/** One policy, written in every carrier. */
import { dump } from 'js-yaml'
import type { PolicyKind } from '../../src/policy/model.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type PolicyJson = Readonly<Record<string, Json>>

export interface Written {
  readonly carrier: string
  readonly path: string
  readonly text: string
  /** Which notation the tokens are in. */
  readonly language: 'json' | 'yaml' | 'hcl' | 'blocks'
  /** The carrier itself tells the kind. */
  readonly tellsKind: boolean
}

/** Where CloudFormation has a policy of the kind: type of the resource, property, and what else it needs. */
const cloudFormation: Partial<Record<PolicyKind, readonly [type: string, property: string, rest: PolicyJson]>> = {
  identity: ['AWS::IAM::ManagedPolicy', 'PolicyDocument', {}],
  trust: ['AWS::IAM::Role', 'AssumeRolePolicyDocument', {}],
  bucket: ['AWS::S3::BucketPolicy', 'PolicyDocument', { Bucket: { 'Fn::ImportValue': 'AnyBucket' } }],
  'vpc-endpoint': ['AWS::EC2::VPCEndpoint', 'PolicyDocument', { VpcId: 'vpc-1', ServiceName: 's3' }],
  scp: ['AWS::Organizations::Policy', 'Content', { Name: 'p', Type: 'SERVICE_CONTROL_POLICY' }],
  rcp: ['AWS::Organizations::Policy', 'Content', { Name: 'p', Type: 'RESOURCE_CONTROL_POLICY' }],
}

/** Where Terraform has it: type of the resource, argument, and what else it needs. */
const terraform: Partial<Record<PolicyKind, readonly [type: string, argument: string, rest: PolicyJson]>> = {
  identity: ['aws_iam_policy', 'policy', { name: 'p' }],
  trust: ['aws_iam_role', 'assume_role_policy', { name: 'r' }],
  bucket: ['aws_s3_bucket_policy', 'policy', { bucket: '${var.any_bucket}' }],
  'vpc-endpoint': ['aws_vpc_endpoint', 'policy', { vpc_id: 'vpc-1' }],
  scp: ['aws_organizations_policy', 'content', { type: 'SERVICE_CONTROL_POLICY' }],
  rcp: ['aws_organizations_policy', 'content', { type: 'RESOURCE_CONTROL_POLICY' }],
}

/** The policy as a file of its own. */
export function inJson(policy: PolicyJson): Written {
  return { carrier: 'JSON', path: 'policy.json', text: JSON.stringify(policy, null, 2), language: 'json', tellsKind: false }
}

/** The policy in every other carrier that can have it just so. */
export function inCarriers(policy: PolicyJson, kind: PolicyKind): readonly Written[] {
  return [...inYaml(policy, cloudFormation[kind] !== undefined), ...inCloudFormation(policy, kind), ...inTerraform(policy, kind)]
}

const wide = { lineWidth: -1 }

/** @param inTemplate it is written in templates in brackets already */
function inYaml(policy: PolicyJson, inTemplate: boolean): readonly Written[] {
  const inLines = JSON.stringify(policy, null, 2).replace(/^/gm, '    ')
  return [
    { carrier: 'YAML', path: 'policy.yaml', text: dump({ policy }, wide), language: 'yaml', tellsKind: false },
    ...(inTemplate ? [] : [{ carrier: 'YAML in brackets', path: 'policy.yaml', text: dump({ policy }, { ...wide, flowLevel: 1 }), language: 'yaml' as const, tellsKind: false }]),
    { carrier: 'JSON in a block of YAML', path: 'policy.yaml', text: `policy: |\n${inLines}\n`, language: 'json', tellsKind: false },
  ]
}

function inCloudFormation(policy: PolicyJson, kind: PolicyKind): readonly Written[] {
  const [type, property, rest] = cloudFormation[kind] ?? []
  // There, numbers become strings, and a key that begins so is a function.
  if (type === undefined || property === undefined || /\d|"Fn::/.test(JSON.stringify(policy).replace(/"(?!Fn::)(?:[^"\\]|\\.)*"/g, ''))) return []
  const template = { AWSTemplateFormatVersion: '2010-09-09', Resources: { Thing: { Type: type, Properties: { ...rest, [property]: policy } } } }
  return [
    { carrier: 'CloudFormation in YAML', path: 'template.yaml', text: dump(template, wide), language: 'yaml', tellsKind: true },
    { carrier: 'CloudFormation in YAML, in brackets', path: 'template.yml', text: dump(template, { ...wide, flowLevel: 4 }), language: 'yaml', tellsKind: true },
    { carrier: 'CloudFormation in JSON', path: 'template.json', text: JSON.stringify(template, null, 2), language: 'json', tellsKind: true },
  ]
}

function inTerraform(policy: PolicyJson, kind: PolicyKind): readonly Written[] {
  const place = terraform[kind]
  const tellsKind = place !== undefined
  const using = (value: string) => (place
    ? `resource "${place[0]}" "thing" {\n${Object.entries(place[2]).map(([name, rest]) => `  ${name} = ${JSON.stringify(rest)}\n`).join('')}  ${place[1]} = ${value}\n}\n`
    : `locals {\n  policy = ${value}\n}\n`)
  const json = JSON.stringify(policy, null, 2)
  return [
    { carrier: 'jsonencode', path: 'main.tf', text: using(`jsonencode(${hcl(policy, '  ')})`), language: 'hcl', tellsKind },
    { carrier: 'heredoc', path: 'main.tf', text: using(`<<EOF\n${escaped(json)}\nEOF`), language: 'json', tellsKind },
    { carrier: 'indented heredoc', path: 'main.tf', text: using(`<<-EOF\n${escaped(json).replace(/^/gm, '    ')}\n  EOF`), language: 'json', tellsKind },
    { carrier: 'quoted string', path: 'main.tf', text: using(string(JSON.stringify(policy))), language: 'json', tellsKind },
    { carrier: '.tf.json', path: 'main.tf.json', text: inTerraformJson(policy, place), language: 'json', tellsKind },
  ]
}

function inTerraformJson(policy: PolicyJson, place: (typeof terraform)[PolicyKind]): string {
  // There, a string with `${…}` is a template.
  const document = JSON.parse(escaped(JSON.stringify(policy))) as Json
  const value = '${jsonencode(local.document)}'
  const use = place ? { resource: { [place[0]]: { thing: { ...place[2], [place[1]]: value } } }, locals: { document } } : { locals: { policy: value, document } }
  return JSON.stringify(use, null, 2)
}

/** Without what Terraform would take for a template. */
function escaped(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&')
}

function string(text: string): string {
  return escaped(JSON.stringify(text))
}

function hcl(value: Json, indent: string): string {
  if (typeof value === 'string') return string(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((item: Json) => `${inner}${hcl(item, inner)},\n`).join('')}${indent}]`
  const members = Object.entries(value as PolicyJson).map(([name, item]) => `${inner}${/^[A-Za-z]+$/.test(name) ? name : string(name)} = ${hcl(item, inner)}\n`)
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`
}

/** Elements by the names that they have in blocks. */
export const blockNames: Readonly<Record<string, string>> = {
  Version: 'version', Id: 'policy_id', Statement: 'statement', Sid: 'sid', Effect: 'effect', Action: 'actions', NotAction: 'not_actions',
  Resource: 'resources', NotResource: 'not_resources', Principal: 'principals', NotPrincipal: 'not_principals', Condition: 'condition',
}

/**
 * The policy as `aws_iam_policy_document`; undefined where blocks cannot say it so.
 * @param policy with lists everywhere, see {@link withLists}
 */
export function inBlocks(policy: PolicyJson, kind: PolicyKind): Written | undefined {
  const { Version, Id, Statement, ...others } = policy
  if (typeof Version !== 'string' || (Id !== undefined && typeof Id !== 'string') || Object.keys(others).length > 0 || !Array.isArray(Statement) || Statement.length === 0) return undefined
  const statements = (Statement as readonly Json[]).map((each) => (isObject(each) ? statementBlock(each) : undefined))
  if (statements.includes(undefined)) return undefined
  const place = terraform[kind]
  const document = `data "aws_iam_policy_document" "thing" {\n  version = ${string(Version)}\n${Id === undefined ? '' : `  policy_id = ${string(Id)}\n`}${statements.join('')}}\n`
  const use = place ? `\nresource "${place[0]}" "thing" {\n${Object.entries(place[2]).map(([name, rest]) => `  ${name} = ${JSON.stringify(rest)}\n`).join('')}  ${place[1]} = data.aws_iam_policy_document.thing.json\n}\n` : ''
  return { carrier: 'aws_iam_policy_document', path: 'main.tf', text: document + use, language: 'blocks', tellsKind: place !== undefined }
}

function statementBlock(statement: PolicyJson): string | undefined {
  // Without an effect it would be Allow.
  if (!('Effect' in statement)) return undefined
  const parts = Object.entries(statement).map(([name, value]) => partOf(name, value))
  return parts.includes(undefined) ? undefined : `  statement {\n${parts.join('')}  }\n`
}

function partOf(name: string, value: Json): string | undefined {
  const inBlock = blockNames[name]
  if (inBlock === undefined) return undefined
  if (name === 'Sid' || name === 'Effect') return typeof value === 'string' ? `    ${inBlock} = ${string(value)}\n` : undefined
  // The provider reads variables of IAM in the form `&{…}`, but not in actions.
  if (name.endsWith('Action')) return isList(value) ? `    ${inBlock} = ${hcl(value, '    ')}\n` : undefined
  if (name.endsWith('Resource')) return isList(value) ? `    ${inBlock} = ${withVariables(value, '    ')}\n` : undefined
  const types = value === '*' ? { '*': ['*'] } : value
  if (!isObject(types) || Object.keys(types).length === 0) return undefined
  const blocks = Object.entries(types).flatMap(([type, inner]): readonly (string | undefined)[] => {
    if (name !== 'Condition') return [isList(inner) ? `    ${inBlock} {\n      type = ${string(type)}\n      identifiers = ${withVariables(inner, '      ')}\n    }\n` : undefined]
    if (!isObject(inner) || Object.keys(inner).length === 0) return [undefined]
    return Object.entries(inner).map(([key, values]) => (isList(values) ? `    condition {\n      test = ${string(type)}\n      variable = ${string(key)}\n      values = ${withVariables(values, '      ')}\n    }\n` : undefined))
  })
  return blocks.includes(undefined) ? undefined : blocks.join('')
}

function withVariables(values: readonly string[], indent: string): string {
  return hcl(values, indent).replaceAll('$${', '&{')
}

function isList(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && (value as readonly Json[]).every((item) => typeof item === 'string')
}

function isObject(value: Json | undefined): value is PolicyJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The policy with lists wherever one value may stand for a list of it: blocks have nothing else. */
export function withLists(policy: PolicyJson): PolicyJson {
  const listed = (value: Json): Json => (typeof value === 'string' ? [value] : value)
  const inside = (value: Json, change: (inner: Json) => Json): Json => (isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)])) : value)
  const element = (name: string, value: Json): Json => {
    if (name.endsWith('Action') || name.endsWith('Resource')) return listed(value)
    if (name.endsWith('Principal')) return inside(value, listed)
    return name === 'Condition' ? inside(value, (keys) => inside(keys, listed)) : value
  }
  const statements = (Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement ?? null]) as readonly Json[]
  return { ...policy, Statement: statements.map((each) => (isObject(each) ? Object.fromEntries(Object.entries(each).map(([name, value]) => [name, element(name, value)])) : each)) }
}
