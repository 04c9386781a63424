/** What Denies of an organization's policies catch beside what they are for. Each is a question to the engine, about requests that AWS's pages name. */
import type { Catalog } from '../catalog/catalog.ts'
import { globalServices, ownedByAws, type GlobalService } from '../catalog/global-service.ts'
import type { Condition, Policy, Statement } from '../policy/model.ts'
import { glob, includes, intersects } from '../policy/wildcard.ts'
import { readOperator } from './condition.ts'
import { coversAction } from './covers.ts'
import { find } from './find.ts'
import { presenceOfKey } from './presence.ts'
import { allowsOf, deniesOf, searchOf } from './questions.ts'
import { ANYONE, statementsOf } from './trusted.ts'

/** Does the statement certainly match some request that `wanted` describes? */
function meets(statement: Statement, wanted: object, catalog: Catalog): boolean {
  const [asked] = statementsOf([{ Effect: 'Deny', Principal: '*', Resource: '*', ...wanted }])
  return asked !== undefined && find([statement, asked], [], searchOf(statement.policy, catalog)).is === 'yes'
}

function isUnclear({ complete, conditionsPartial, effect }: Statement): boolean {
  return !complete || conditionsPartial || effect !== 'Deny'
}

/** Global services that a Deny by Region denies in all Regions that they have, to a role that nobody names and that is in no special case. */
export function deniedGlobally(statement: Statement, catalog: Catalog): readonly GlobalService[] {
  const keys = statement.conditions.map(({ key }) => key.value ?? '')
  // A Deny that hangs on the network or on MFA leaves everyone a way.
  if (isUnclear(statement) || !keys.some((key) => /^aws:RequestedRegion$/i.test(key)) || keys.some((key) => NETWORK.test(key) || /^aws:MultiFactorAuth/i.test(key))) return []
  const absent = keys.filter((key) => presenceOfKey(key.toLowerCase(), 'session', 'internet') !== 'always' && !EVERYONES.test(key))
  const ordinary = { ArnLike: { 'aws:PrincipalArn': `arn:*:iam::*:role/${ANYONE}` }, Bool: { 'aws:SecureTransport': 'true' }, Null: Object.fromEntries(absent.map((key) => [key, 'true'])) }
  const denies = (service: string, region: string) => meets(statement, { Action: `${service}:*`, Condition: { ...ordinary, StringEquals: { 'aws:RequestedRegion': region } } }, catalog)
  return globalServices.filter(({ service, region, elsewhere = [] }) => mayMeet(statement, service) && [region, ...elsewhere].every((each) => denies(service, each)))
}

/** What every role has some value of: a Deny for one account is for all of it. */
const EVERYONES = /^aws:(?:Principal(?:Arn|Account|Type|OrgID|OrgPaths|IsAWSService)|ViaAWSService|userid)$/i

/** Can it match an action of the service, by its list of actions? Settles most questions without the engine. */
function mayMeet({ actions }: Statement, service: string): boolean {
  const whole = glob(`${service}:*`)
  const patterns = (actions?.values ?? []).map(({ value }) => (value === undefined ? undefined : glob(value.toLowerCase())))
  return actions?.negated === true ? !patterns.some((pattern) => pattern && includes(pattern, whole)) : actions?.partial !== false || patterns.some((pattern) => !pattern || intersects(pattern, whole))
}

const NETWORK = /^aws:(?:SourceIp|SourceVpc|SourceVpce|SourceVpcArn|VpcSourceIp|VpceAccount|VpceOrgID|VpceOrgPaths)$/i
const OWNER = /^aws:Resource(?:OrgID|OrgPaths|Account)$/i
const PRINCIPAL = /^aws:(?:Principal(?:Arn|Tag\/.*|Account|OrgPaths|Type)|userid|username)$/i

/** The conditions on the network, of a Deny for all but some networks, that calls of AWS services on behalf of the caller meet as well. */
export function deniesServiceCalls(statement: Statement, catalog: Catalog): readonly Condition[] {
  const networks = isUnclear(statement) ? [] : statement.conditions.filter(({ key, operator }) => NETWORK.test(key.value ?? '') && readOperator(operator)?.negated === true)
  if (networks.length === 0 || statement.conditions.some(({ key }) => /^aws:(?:ViaAWSService|CalledVia\w*)$/i.test(key.value ?? ''))) return []
  return meets(statement, { Action: '*', Condition: { Bool: { 'aws:ViaAWSService': 'true' }, Null: { 'aws:SourceVpc': 'true', 'aws:SourceVpce': 'true', 'aws:VpcSourceIp': 'true' } } }, catalog) ? networks : []
}

/** Resources of AWS that a Deny for all but the organization's resources denies, and the condition that does it. */
export function deniedOfAws(statement: Statement, catalog: Catalog): { readonly at: Condition; readonly what: readonly string[] } | undefined {
  const at = isUnclear(statement) ? undefined : statement.conditions.find(({ key, operator }) => OWNER.test(key.value ?? '') && readOperator(operator)?.negated === true)
  if (!at) return undefined
  // An organization and an account that nobody names.
  const owner = { 'aws:ResourceOrgID': 'o-zzzzzzzzzz', 'aws:ResourceAccount': '999988887777' }
  const partition = /^arn:(aws[\w-]*):/.exec(statement.resources?.values.find(({ raw }) => raw.startsWith('arn:'))?.raw ?? '')?.[1] ?? 'aws'
  const what = ownedByAws.filter(({ action, resource, context }) => meets(statement, { Action: action, Resource: resource.replace('arn:*:', `arn:${partition}:`), Condition: { StringEquals: { ...owner, ...context } } }, catalog)).map((each) => each.what)
  return what.length === 0 ? undefined : { at, what }
}

/** Without these nobody makes or assumes a role that could repair anything. */
const repairing = ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole']

/** Is it a Deny of everything, of all but some actions, or of all of IAM and STS, that spares no one by who they are? */
export function sparesNobody(statement: Statement): boolean {
  const { actions, resources, conditions } = statement
  if (isUnclear(statement) || !actions || resources?.negated !== false || !resources.values.some(({ value }) => value === '*')) return false
  const wide = actions.negated ? coversAction(statement, 'iam:CreateRole') === 'yes' : repairing.every((action) => coversAction(statement, action) === 'yes')
  return wide && !conditions.some(({ key }) => key.value === undefined || PRINCIPAL.test(key.value))
}

/** By what the holder of a permissions boundary can put it off, as far as the boundary goes. */
export interface BoundaryChange {
  readonly action: string
  /** The statement of the boundary that allows it. */
  readonly statement: Statement
}

const lifting = ['iam:DeleteUserPermissionsBoundary', 'iam:DeleteRolePermissionsBoundary', 'iam:PutUserPermissionsBoundary', 'iam:PutRolePermissionsBoundary']
const editing = ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion']

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate */
export function boundaryChanges(policy: Policy, catalog: Catalog): readonly BoundaryChange[] {
  const denies = deniesOf(policy)
  const asked = [
    ...lifting.map((action) => ({ action, resource: `arn:*:iam::*:${action.includes('Role') ? 'role' : 'user'}/${ANYONE}`, against: denies.filter((deny) => coversAction(deny, action) !== 'no') })),
    // The boundary does not say what it is called: a Deny of editing some policies is taken to mean it.
    ...editing.filter((action) => !denies.some((deny) => coversAction(deny, action) !== 'no')).map((action) => ({ action, resource: `arn:*:iam::*:policy/${ANYONE}`, against: [] })),
  ]
  return asked.flatMap(({ action, resource, against }) => {
    const [wanted] = statementsOf([{ Effect: 'Allow', Principal: '*', Action: action, Resource: resource, Condition: { Null: { 'iam:PermissionsBoundary': 'true' } } }])
    const statement = wanted && allowsOf(policy).find((each) => each.effect === 'Allow' && coversAction(each, action) === 'yes' && find([each, wanted], against, searchOf(policy, catalog)).is === 'yes')
    return statement ? [{ action, statement }] : []
  })
}
