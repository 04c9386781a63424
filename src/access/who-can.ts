/**
 * Who may do something by one policy, by classes of callers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import { kindsWithPrincipal, type Policy, type Principal, type Statement } from '../policy/model.ts'
import { find, type Found } from './find.ts'
import { allowsOf, deniesOf, searchOf } from './questions.ts'
import { statementsOf } from './trusted.ts'

/**
 * `holder`: whoever the policy is attached to; `anonymous`: requests without a signature; `accounts`: callers of accounts that the
 * policy does not name; `account`: those of `name` whom it does not name one by one; `principal`: a user, role, session, service
 * or identity provider that it names; `services`: the AWS services that it does not name.
 */
export interface CallerClass {
  readonly is: 'holder' | 'anonymous' | 'accounts' | 'account' | 'principal' | 'services'
  /** As the policy writes it; '' for those without a name. */
  readonly name: string
}

export interface Can {
  readonly who: CallerClass
  /** The statement that allows it, or may. */
  readonly statement: Statement
  /** *Yes* shows a request, with the values of the condition keys on which it hangs; never *no*. */
  readonly found: Exclude<Found, { readonly is: 'no' }>
}

/**
 * The classes of callers of which some may call `action` on `resource`. It is what this policy says, Denies included; callers may
 * need more, as {@link decide} tells.
 * @param action `s3:GetObject`, or with wildcards: any of them
 * @param resource an ARN, or with wildcards: any of them
 */
export function whoCan(policy: Policy, action: string, resource: string, catalog: Catalog): readonly Can[] {
  const search = searchOf(policy, catalog)
  const denies = deniesOf(policy)
  return classesOf(policy).flatMap(({ who, ...principal }) => {
    const wanted = statementsOf([{ Effect: 'Allow', Principal: '*', ...principal, Action: action, Resource: resource }])
    const found = allowsOf(policy).map((statement) => ({ who, statement, found: find([statement, ...wanted], denies, search) }))
    const best = found.find((each) => each.found.is === 'yes') ?? found.find((each) => each.found.is === 'unknown')
    return best === undefined || best.found.is === 'no' ? [] : [{ ...best, found: best.found }]
  })
}

interface Described {
  readonly who: CallerClass
  readonly Principal?: object
  readonly Condition?: object
}

/** The classes that the policy may treat differently, each as parts of a statement. */
function classesOf(policy: Policy): readonly Described[] {
  if (!kindsWithPrincipal.includes(policy.kind)) return [{ who: { is: 'holder', name: '' } }]
  const principals = [...new Map(policy.statements.flatMap((statement) => statement.principals?.values ?? []).map((principal) => [`${principal.type} ${principal.text.raw}`, principal])).values()]
  const accounts = [...new Set(principals.flatMap(({ who }) => ('account' in who ? [who.account] : [])))]
  const services = principals.flatMap(({ who }) => (who.is === 'service' ? [who.name] : []))
  const arns = principals.flatMap(({ who, text }) => ((who.is === 'user' || who.is === 'role' || who.is === 'federated-user') && text.value !== undefined ? [text.value] : []))
  return [
    { who: { is: 'anonymous', name: '' }, Condition: { StringEquals: { 'aws:PrincipalType': 'Anonymous' } } },
    { who: { is: 'accounts', name: '' }, Condition: { StringNotEquals: { 'aws:PrincipalAccount': [...accounts, 'anonymous'] }, Null: { 'aws:PrincipalAccount': 'false' } } },
    ...accounts.map((account): Described => ({ who: { is: 'account', name: account }, Principal: { AWS: account }, ...(arns.length > 0 && { Condition: { ArnNotEquals: { 'aws:PrincipalArn': arns } } }) })),
    ...principals.flatMap(named),
    { who: { is: 'services', name: '' }, Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' }, ...(services.length > 0 && { StringNotEquals: { 'aws:PrincipalServiceName': services } }) } },
  ]
}

function named({ who, type, text }: Principal): readonly Described[] {
  switch (who.is) {
    case 'user': case 'role': case 'role-session': case 'federated-user': case 'service': case 'federated': case 'canonical-user':
      return text.value === undefined ? [] : [{ who: { is: 'principal', name: text.value }, Principal: { [type]: text.value } }]
    case 'anyone': case 'account': case 'root-user': case 'group': case 'unique-id': case 'other': case 'unknown': case 'malformed': return []
  }
}
