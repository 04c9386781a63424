/**
 * The definition: what one policy, or several together, say of one request. Slow and obvious; the engine's answers are
 * held against it. Where the file does not say enough, the answer is *unknown*.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import type { Clause, Condition, Policy, Principal, Statement, Text } from '../policy/model.ts'
import { versions } from '../policy/version.ts'
import { meets, readOperator } from './condition.ts'
import { accountOf, callerContext, type Call, type Caller } from './request.ts'
import { arnFieldsOf, arnPattern, arnPatternMatches } from './arn-pattern.ts'
import { glob, intersects, literal, type Pattern } from './wildcard.ts'

/** Three-valued truth: undefined is unknown. */
export type Truth = boolean | undefined

export type Decision = 'allow' | 'explicit-deny' | 'implicit-deny' | 'unknown'

export interface Verdict {
  readonly decision: Decision
  /** The statements that decide it: those that allow, or that deny; of an unknown, those of which it hangs. */
  readonly by: readonly Statement[]
}

/** Two readings of an exception for a role's session; see {@link isExempt}. */
export type NotPrincipalReading = 'strict' | 'lenient'

export interface Terms {
  readonly catalog: Catalog
  readonly notPrincipal: NotPrincipalReading
  /** Of the callers' ARNs; default `aws`. */
  readonly partition?: string
}

/**
 * What one policy says by itself. "By default, all requests are implicitly denied … an explicit allow overrides this
 * default … an explicit deny in any policy overrides any allows."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function evaluate(policy: Policy, call: Call, terms: Terms): Verdict {
  const read = policy.statements.map((statement) => ({ statement, effect: statement.effect, matches: statementMatches(statement, call, terms) }))
  const that = (effect: 'Allow' | 'Deny', truth: Truth) => read.filter((each) => each.effect === effect && each.matches === truth).map(({ statement }) => statement)
  const denying = that('Deny', true)
  if (denying.length > 0) return { decision: 'explicit-deny', by: denying }
  const doubtful = [...that('Deny', undefined), ...read.filter(({ effect, matches }) => effect === undefined && matches !== false).map(({ statement }) => statement)]
  if (doubtful.length > 0 || !policy.complete) return { decision: 'unknown', by: doubtful }
  const allowing = that('Allow', true)
  if (allowing.length > 0) return { decision: 'allow', by: allowing }
  const maybe = that('Allow', undefined)
  return maybe.length > 0 ? { decision: 'unknown', by: maybe } : { decision: 'implicit-deny', by: [] }
}

/** "A statement matches when all its parts match." */
export function statementMatches(statement: Statement, call: Call, terms: Terms): Truth {
  const { principals, actions, resources, conditions, policy } = statement
  const context = new Map([...call.context, ...callerContext(call.caller, terms.partition)])
  const variables = variablesOn(policy, context)
  return all([
    statement.complete ? true : undefined,
    principals === undefined ? true : principalsMatch(principals, call.caller, terms),
    actions === undefined ? undefined : clauseMatches(actions, (text) => actionMatches(text, call.action)),
    resources === undefined ? true : clauseMatches(resources, (text) => resourceMatches(text, call.resource, variables)),
    statement.conditionsPartial ? undefined : true,
    ...conditions.map((condition) => conditionMet(condition, context, variables, terms.catalog)),
  ])
}

function all(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
}

function any(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/**
 * Action or NotAction, Resource or NotResource: "NotAction … matches everything except the specified list of actions."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 */
function clauseMatches({ values, negated, partial }: Clause, matches: (text: Text) => Truth): Truth {
  const listed = any([...values.map(matches), ...(partial ? [undefined] : [])])
  return negated ? not(listed) : listed
}

/**
 * "The prefix and the action name are case insensitive"; wildcards anywhere.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
function actionMatches(text: Text, action: string): Truth {
  return patternMatches([text.value === undefined ? undefined : glob(text.value.toLowerCase())], [action.toLowerCase()])
}

/** One pattern after the other against one text after the other; a pattern that is not known matches perhaps. */
function patternMatches(patterns: readonly (Pattern | undefined)[], texts: readonly string[]): Truth {
  return all(patterns.map((pattern, i) => (pattern === undefined ? undefined : intersects(pattern, literal(texts[i] ?? '')))))
}

/** What a policy variable stands for: a text, nothing, or we do not know. */
type Variables = (name: string, fallback: string | undefined) => string | undefined

/**
 * "You must include the Version element and set the version to 2012-10-17 … otherwise variables are treated as literal
 * strings." A variable whose key is absent, or has several values, stands for its default value, or else for nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function variablesOn(policy: Policy, context: ReadonlyMap<string, readonly string[]>): Variables | undefined {
  if (policy.version?.value !== versions.current) return undefined
  return (name, fallback) => {
    const values = context.get(name.toLowerCase())
    return values?.length === 1 ? values[0] : fallback
  }
}

/** A text with its variables filled in, as a pattern; `missing` where a variable stands for nothing. */
function filled(text: string, variables: Variables | undefined, wildcards: boolean): Pattern | 'missing' {
  const read = (part: string) => (wildcards ? glob(part) : literal(part))
  if (variables === undefined || !text.includes('${')) return read(text)
  const pattern: number[] = []
  for (const part of text.split(/(\$\{[^}]*\})/)) {
    const [, inside] = /^\$\{([^}]*)\}$/.exec(part) ?? []
    if (inside === undefined) pattern.push(...read(part))
    else if (/^[*?$]$/.test(inside)) pattern.push(...literal(inside))
    else {
      const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside) ?? []
      const value = variables(name, fallback)
      if (value === undefined) return 'missing'
      pattern.push(...literal(value))
    }
  }
  return pattern
}

/**
 * "You can use wildcard characters … within an ARN's segments"; a wildcard does not reach over a colon, but one that ends
 * the pattern does. A variable without a value: the resource "will not match any resource".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
function resourceMatches(text: Text, resource: string, variables: Variables | undefined): Truth {
  if (text.value === undefined) return undefined
  if (/^\*+$/.test(text.value)) return true
  const pattern = filled(text.value, variables, true)
  return pattern !== 'missing' && arnPatternMatches(arnPattern(pattern), arnFieldsOf(resource))
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function principalsMatch({ values, negated, partial }: Clause<Principal>, caller: Caller, { notPrincipal }: Terms): Truth {
  if (negated) return partial ? undefined : not(isExempt(values, caller, notPrincipal))
  return any([...values.map((principal) => principalMatches(principal, caller)), ...(partial ? [undefined] : [])])
}

/** Does this entry name the caller, alone or with others? "When you specify an AWS account, you can use the account ARN … or the account id": all of its principals. */
function principalMatches({ who, type, text }: Principal, caller: Caller): Truth {
  // AWS's samples of custom policy checks have this for any provider, though IAM refuses it.
  if (type === 'Federated' && text.value === '*') return caller.is === 'federated'
  switch (who.is) {
    case 'anyone': return true
    case 'account': return accountOf(caller) === who.account
    case 'root-user': return caller.is === 'root' && caller.account === who.account
    case 'user': return caller.is === 'user' && caller.account === who.account && caller.name === who.name
    case 'role': return caller.is === 'session' && caller.account === who.account && caller.role === who.name
    case 'role-session': return caller.is === 'session' && caller.account === who.account && caller.session === who.session && lastName(caller.role) === who.role
    case 'federated-user': return caller.is === 'federated-user' && caller.account === who.account && caller.name === who.name
    case 'service': return caller.is === 'service' && caller.name === who.name
    case 'federated': return caller.is === 'federated' && caller.provider === who.name
    case 'canonical-user': return caller.is === 'canonical-user' && caller.id === who.name
    case 'unique-id': return caller.is === 'user' || caller.is === 'session' ? undefined : false
    case 'group': return caller.is === 'user' ? undefined : false
    case 'unknown': case 'other': return undefined
    case 'malformed': return false
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * Does a list of NotPrincipal leave the caller out? AWS "might … validate the account, then the role, and then the
 * assumed-role user", so that all must be listed: the strict reading. The lenient one is content with any of them. Where they
 * differ, what AWS does is not documented.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isExempt(listed: readonly Principal[], caller: Caller, reading: NotPrincipalReading): Truth {
  const named = listed.map((principal) => principalMatches(principal, caller))
  if (reading === 'lenient' || (caller.is !== 'user' && caller.is !== 'session' && caller.is !== 'federated-user')) return any(named)
  const by = (...kinds: readonly Principal['who']['is'][]) => any(listed.map((principal, i) => (kinds.includes(principal.who.is) || principal.who.is === 'anyone' || named[i] === undefined ? named[i] : false)))
  return caller.is === 'session' ? all([by('account'), by('role'), by('role-session')]) : all([by('account'), by('user', 'federated-user')])
}

/**
 * One operator with one key. "If the key that you specify in a policy condition is not present in the request context, the
 * values do not match", and negated operators do.
 */
function conditionMet(condition: Condition, context: ReadonlyMap<string, readonly string[]>, variables: Variables | undefined, catalog: Catalog): Truth {
  const operator = readOperator(condition.operator)
  const key = condition.key.value?.toLowerCase()
  if (operator?.family === undefined || key === undefined || condition.partial) return undefined
  const given = context.get(key)
  if (operator.set === undefined && operator.family !== 'Null' && given !== undefined && catalog.conditionKey(key)?.multivalued === true) return undefined
  const wanted: (Pattern | string)[] = []
  let open = false
  for (const { value } of condition.values) {
    if (value === undefined) open = true
    else {
      const pattern = filled(value, operator.family === 'String' || operator.family === 'Arn' ? variables : undefined, operator.wildcards === true)
      if (pattern !== 'missing') wanted.push(operator.family === 'String' || operator.family === 'Arn' ? pattern : value)
    }
  }
  const certain = meets(operator, wanted, given)
  if (!open) return certain
  // An unknown value may match, which settles a positive operator that is met, and a negated one that is not.
  return certain === !operator.negated || given === undefined ? certain : undefined
}
