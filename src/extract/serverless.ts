/**
 * Configurations of the Serverless Framework: statements of the functions' roles, and CloudFormation under `resources`.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
import { lookUp } from '../lookup.ts'
import { memberOf, membersOf, type Member, type Tree } from '../syntax/tree.ts'
import { readResources } from './cloudformation.ts'
import { readContent, statementsAsPolicy } from './cloudformation/documents.ts'
import { itemsOf, readSections, scalarText } from './cloudformation/template.ts'
import { resolved } from './serverless/variables.ts'
import { placeOf } from '../text.ts'
import type { Extracted, Found } from './document.ts'
import type { Given } from './parts.ts'
import { memberNamed, textAt } from './strings.ts'

export function readServerless(given: Given): Extracted {
  const { problems, comments, source } = given
  const readings = given.trees.map((tree) => readService(resolved(tree, given), given))
  return { found: readings.flatMap(({ found }) => found), unresolved: readings.flatMap(({ unresolved }) => unresolved ?? []), problems, comments, lenient: !/\.json$/i.test(source.path) }
}

function readService(root: Tree, given: Given): Pick<Extracted, 'found' | 'unresolved'> {
  // `resources` is a template, or a list of templates that are merged.
  const templates = itemsOf(memberOf(root, 'resources')?.value)
  const resources = templates.flatMap((template) => [...membersOf(memberOf(template, 'Resources')?.value), ...extensionsOf(template)])
  const unresolved: NonNullable<Extracted['unresolved']>[number][] = []
  const template = { template: readSections(templates[0] ?? root, resources), language: given.language }
  const found = statementsOf(root).flatMap(({ tree, name, id, service }): readonly Found[] => {
    const content = readContent(tree, new Map(), template, statementsAsPolicy)
    if (content && 'why' in content) unresolved.push({ span: tree.span, why: content.why })
    if (!content || 'why' in content) return []
    if (service !== undefined) return [{ ...content, kind: 'resource', service, name }]
    return [{ ...content, kind: 'identity', name, holder: { id: `${given.source.path}#${id}`, kind: 'role', name: id } }]
  })
  const inTemplates = readResources(templates[0] ?? root, resources, given)
  return { found: [...found, ...inTemplates.found], unresolved: [...unresolved, ...inTemplates.unresolved] }
}

/** The resources that the framework makes and that have a policy. https://www.serverless.com/framework/docs/providers/aws/guide/resources */
const made: Readonly<Record<string, string>> = { IamRoleLambdaExecution: 'AWS::IAM::Role', ServerlessDeploymentBucketPolicy: 'AWS::S3::BucketPolicy' }

/** What is merged into those resources, as resources with their types. */
function extensionsOf(template: Tree): readonly Member[] {
  return membersOf(memberOf(template, 'extensions')?.value).flatMap((member): readonly Member[] => {
    const type = lookUp(made, member.name)
    if (type === undefined || member.value.type !== 'object') return []
    return [{ ...member, value: { ...member.value, members: [memberNamed('Type', member.key.span, textAt(member.key.span, type)), ...member.value.members] } }]
  })
}

interface Statements {
  readonly tree: Tree
  readonly name: string
  /** Logical id of the role, or of what has the policy. */
  readonly id: string
  /** Of a resource policy: the service of the resource. */
  readonly service?: string
}

function statementsOf(root: Tree): readonly Statements[] {
  const provider = memberOf(root, 'provider')?.value
  const role = memberOf(memberOf(provider, 'iam')?.value, 'role')?.value
  const shared = [memberOf(role, 'statements'), memberOf(provider, 'iamRoleStatements')].filter((each) => each !== undefined)
  // `functions` may be a list of maps.
  const functions = itemsOf(memberOf(root, 'functions')?.value).flatMap(membersOf)
  const statements = [
    ...shared.map(({ value }): Statements => ({ tree: value, name: 'the role of the functions', id: 'IamRoleLambdaExecution' })),
    ...apiStatements(provider),
    ...functions.flatMap(ownStatements),
    ...membersOf(root).filter(({ name }) => !own.has(name)).flatMap((member) => pluginStatements(member, member.name)),
  ]
  // What stands in one place for several roles is one policy.
  return [...new Map(statements.toReversed().map((each) => [placeOf(each.tree.span), each])).values()].toReversed()
}

/** https://www.serverless.com/framework/docs/providers/aws/events/apigateway#resource-policy */
function apiStatements(provider: Tree | undefined): readonly Statements[] {
  const policy = memberOf(memberOf(provider, 'apiGateway')?.value, 'resourcePolicy') ?? memberOf(provider, 'resourcePolicy')
  return policy ? [{ tree: policy.value, name: 'the resource policy of the API', id: 'ApiGatewayRestApi', service: 'execute-api' }] : []
}

/** Of the plug-ins that give functions roles of their own. */
function ownStatements({ name, value }: Member): readonly Statements[] {
  const statements = memberOf(value, 'iamRoleStatements') ?? memberOf(memberOf(memberOf(value, 'iam')?.value, 'role')?.value, 'statements')
  return statements ? [{ tree: statements.value, name: `the role of ${scalarText(memberOf(value, 'name')?.value) ?? name}`, id: name }] : []
}

/** What the framework reads itself, and the templates. */
const own = new Set(['provider', 'functions', 'resources'])

/**
 * Of plug-ins that make roles, wherever they have their statements: for tasks on Fargate, for data sources of AppSync, …
 * https://www.serverless.com/plugins/serverless-fargate
 * https://www.serverless.com/plugins/serverless-appsync-plugin
 */
function pluginStatements({ name, value }: Pick<Member, 'name' | 'value'>, path: string): readonly Statements[] {
  if (name === 'iamRoleStatements') return [{ tree: value, name: `the role of ${path.replace(/\.iamRoleStatements$/, '')}`, id: path }]
  const inside = value.type === 'array' ? value.items.map((item, i) => ({ name: String(i), value: item })) : membersOf(value)
  return inside.flatMap((member) => pluginStatements(member, `${path}.${member.name}`))
}
