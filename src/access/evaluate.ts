/**
 * The definition: what one policy, or several together, say of one request. Slow and obvious; the engine's answers are
 * held against it. Where the file or AWS does not say enough, the answer is *unknown*.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { Catalog } from '../catalog/catalog.ts'
import { defaultDialect, dialectNamed, type Dialect } from '../catalog/dialect.ts'
import { partitions } from '../catalog/region.ts'
import type { Clause, Condition, Policy, Principal, Statement, Text } from '../policy/model.ts'
import { versions } from '../policy/version.ts'
import { ANY, glob, intersects, literal, matches, matchesText, type Pattern } from '../policy/wildcard.ts'
import { arnFieldsOf, arnPattern, arnPatternMatches } from './arn-pattern.ts'
import { meets, readOperator, type Operator } from './condition.ts'
import { accountOf, callerContext, callerKeys, principalArn, sessionArn, type Call, type Caller } from './request.ts'

/** Three-valued truth: undefined is unknown. */
export type Truth = boolean | undefined

export type Decision = 'allow' | 'explicit-deny' | 'implicit-deny' | 'unknown'

export interface Verdict {
  readonly decision: Decision
  /** The statements that decide it: those that allow, or that deny; of an unknown, those of which it hangs. */
  readonly by: readonly Statement[]
}

/**
 * Two readings of `NotPrincipal` with `Deny`: is a user or a session left out when listed (`lenient`), or only when the
 * account, and for a session the role, are listed too (`strict`)? AWS says what it *might* validate.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export type NotPrincipalReading = 'strict' | 'lenient'

export interface Terms {
  readonly catalog: Catalog
  readonly notPrincipal: NotPrincipalReading
  /** Of the callers' ARNs; default `aws`. */
  readonly partition?: string
}

/**
 * What one policy says by itself. "By default, all requests are implicitly denied … Requests must be explicitly allowed by a
 * policy … An explicit deny overrides an explicit allow."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function evaluate(policy: Policy, call: Call, terms: Terms): Verdict {
  const read = policy.statements.map((statement) => ({ statement, effect: statement.effect, matches: statementMatches(statement, call, terms) }))
  const that = (effect: 'Allow' | 'Deny', truth: Truth) => read.filter((each) => each.effect === effect && each.matches === truth).map(({ statement }) => statement)
  const denying = that('Deny', true)
  if (denying.length > 0) return { decision: 'explicit-deny', by: denying }
  const doubtful = [...that('Deny', undefined), ...read.filter(({ effect, matches }) => effect === undefined && matches !== false).map(({ statement }) => statement)]
  if (doubtful.length > 0 || !policy.complete || policy.partial) return { decision: 'unknown', by: doubtful }
  const allowing = that('Allow', true)
  if (allowing.length > 0) return { decision: 'allow', by: allowing }
  const maybe = that('Allow', undefined)
  return maybe.length > 0 ? { decision: 'unknown', by: maybe } : { decision: 'implicit-deny', by: [] }
}

/**
 * Does the statement apply to the request: do all of its parts match?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function statementMatches(statement: Statement, call: Call, terms: Terms): Truth {
  const { principals, actions, resources, conditions, policy } = statement
  const action = call.action.toLowerCase()
  const acts = actions === undefined ? undefined : clauseMatches(actions, (text) => actionMatches(text, action))
  if (acts === false) return false
  const context = contextOf(call, terms)
  const variables = hasVariables(policy) ? (name: string, fallback: string | undefined) => variable(name, fallback, context, terms.catalog) : undefined
  return all([
    statement.complete ? true : undefined,
    principals === undefined ? true : principalsMatch(principals, call.caller, terms),
    acts,
    resources === undefined ? true : clauseMatches(resources, (text) => resourceMatches(text, call.resource, variables)),
    statement.conditionsPartial ? undefined : true,
    // "The condition operators are evaluated using a logical AND", and so are the keys of one.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
    ...conditions.map((condition) => conditionMet(condition, context, variables, terms.catalog)),
  ])
}

type Context = ReadonlyMap<string, readonly string[]>

/** The keys of the request; those that follow from who calls are not for the request to choose. */
function contextOf({ caller, context }: Call, { partition }: Terms): Context {
  return new Map([...[...context].filter(([key]) => !callerKeys.has(key)), ...callerContext(caller, partition)])
}

export function dialectOf({ dialect }: Policy): Dialect {
  return dialectNamed(dialect) ?? defaultDialect
}

/**
 * Does the policy read `${aws:username}` as a variable? "You must include the Version element and set it to 2012-10-17"; else
 * it is literal text. Where versions do not matter, always.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function hasVariables(policy: Policy): boolean {
  return policy.version?.value === versions.current || !dialectOf(policy).versionMatters
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
 * Action or NotAction, Resource or NotResource: "NotAction … matches everything except the specified list of actions", and
 * NotResource "every resource except those specified".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
 */
function clauseMatches({ values, negated, partial }: Clause, matches: (text: Text) => Truth): Truth {
  const listed = any([...values.map(matches), ...(partial ? [undefined] : [])])
  return negated ? not(listed) : listed
}

/**
 * "The prefix and the action name are case insensitive"; "you can use multi-character match wildcards (*) and single-character
 * match wildcards (?)", anywhere.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
function actionMatches(text: Text, action: string): Truth {
  if (text.value !== undefined) return matches(text.value.toLowerCase(), action)
  const pattern = text.pieces.flatMap((piece) => (typeof piece === 'string' ? glob(piece.toLowerCase()) : [ANY]))
  return matchesText(pattern, action) ? undefined : false
}

/** What a policy variable stands for: a text; nothing (`missing`); or AWS does not say (`unknown`). */
type Variables = (name: string, fallback: string | undefined) => { readonly text: string } | 'missing' | 'unknown'

/**
 * "When policy variables reference a condition context key that has no value or is not present … the value is effectively
 * null", unless it has a default. Keys with several values cannot be variables; what one comes to is not said, nor what an
 * empty text does.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-no-value
 */
function variable(name: string, fallback: string | undefined, context: Context, catalog: Catalog): ReturnType<Variables> {
  const values = context.get(name.toLowerCase())
  if (values === undefined) return fallback === undefined ? 'missing' : { text: fallback }
  const [text] = values
  return text === undefined || text === '' || values.length > 1 || catalog.conditionKey(name)?.multivalued === true ? 'unknown' : { text }
}

/**
 * A text with its variables filled in, as a pattern. A filled-in value is no pattern; `${*}`, `${?}` and `${$}` stand for
 * the character itself. "Surround the default value with single quotes, and separate … with a comma and space."
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-default-values
 */
function filled(text: string, variables: Variables | undefined, wildcards: boolean): Pattern | 'missing' | 'unknown' {
  const read = (part: string) => (wildcards ? glob(part) : literal(part))
  if (variables === undefined || !text.includes('${')) return read(text)
  const pattern: number[] = []
  const add = (symbols: Pattern) => {
    for (const symbol of symbols) pattern.push(symbol)
  }
  let unknown = false
  for (const part of text.split(/(\$\{[^}]*\})/)) {
    const [, inside] = /^\$\{([^}]*)\}$/.exec(part) ?? []
    if (inside === undefined) add(read(part))
    else if (/^[*?$]$/.test(inside)) add(literal(inside))
    else {
      const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside) ?? []
      const value = variables(name, fallback)
      if (value === 'missing') return 'missing'
      if (value === 'unknown') unknown = true
      else add(literal(value.text))
    }
  }
  return unknown ? 'unknown' : pattern
}

/** All that a text which the file has only in parts may be: anything in the place of the rest. */
function partly({ pieces }: Text, variables: Variables | undefined, wildcards: boolean): Pattern | 'missing' {
  const parts = pieces.map((piece): Pattern | 'missing' => {
    if (typeof piece !== 'string') return [ANY]
    // A variable that is cut in two is not known either.
    if (variables !== undefined && /[{}]|\$$/.test(piece.replace(/\$\{[^{}]*\}/g, ''))) return [ANY]
    const pattern = filled(piece, variables, wildcards)
    return pattern === 'unknown' ? [ANY] : pattern
  })
  return parts.includes('missing') ? 'missing' : parts.flatMap((part) => (part === 'missing' ? [] : part))
}

/**
 * "You can use wildcard characters (* and ?) within the individual segments of an ARN (the parts separated by colons)"; one
 * that ends the pattern reaches over what follows. Case counts. With a variable that stands for nothing, the resource "will
 * not match any resource", in NotResource as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-no-value
 */
function resourceMatches(text: Text, resource: string, variables: Variables | undefined): Truth {
  const { value } = text
  if (value === undefined) {
    const pattern = partly(text, variables, true)
    return pattern !== 'missing' && matchesText(pattern, resource) ? undefined : false
  }
  if (/^\*+$/.test(value)) return true
  const pattern = filled(value, variables, true)
  if (pattern === 'missing') return false
  if (pattern === 'unknown') return undefined
  const matches = arnPatternMatches(arnPattern(pattern), arnFieldsOf(resource))
  return matches && variables !== undefined && hasEarlyVariable(value) ? undefined : matches
}

/** "You can't use a variable to replace parts of the ARN before the fifth colon": what one does there is not said. */
function hasEarlyVariable(value: string): boolean {
  const start = value.indexOf('${')
  return start >= 0 && value.slice(0, start).split(':').length <= 5
}

/**
 * Principal or NotPrincipal: "a logical OR and not a logical AND, because you authenticate as one principal at a time".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalsMatch({ values, negated, partial }: Clause<Principal>, caller: Caller, { notPrincipal }: Terms): Truth {
  if (negated) return partial ? undefined : not(isExempt(values, caller, notPrincipal))
  return any([...values.map((principal) => principalMatches(principal, caller)), ...(partial ? [undefined] : [])])
}

/** Does this entry name the caller, alone or with others? */
function principalMatches({ who, type, text, statement }: Principal, caller: Caller): Truth {
  // AWS's samples of custom policy checks have this for any provider, though IAM refuses it.
  if (type === 'Federated' && text.value === '*') return caller.is === 'federated'
  switch (who.is) {
    // "Principal": "*" and { "AWS": "*" } "are equivalent": all users, the anonymous as well.
    case 'anyone': return true
    // "The account ARN and the shortened account ID behave the same way … does not limit permissions to only the root user".
    case 'account': return accountOf(caller) === who.account
    case 'root-user': return caller.is === 'root' && caller.account === who.account
    case 'user': return text.raw.includes(':user-uuid/') ? mayBeUser(caller, who.account) : caller.is === 'user' && caller.account === who.account && caller.name === who.name
    // "When you specify a role … the principal that makes the request is the IAM role session": any session of the role.
    case 'role': return caller.is === 'session' && caller.account === who.account && caller.role === who.name
    case 'role-session': return caller.is === 'session' && caller.account === who.account && caller.session === who.session && lastName(caller.role) === who.role
    case 'federated-user': return caller.is === 'federated-user' && caller.account === who.account && caller.name === who.name
    case 'service': return caller.is === 'service' && caller.name === who.name
    case 'federated': return caller.is === 'federated' && caller.provider === who.name
    case 'canonical-user': return caller.is === 'canonical-user' && caller.id === who.name
    // AIDA… is a user, AROA… a role; whose, the policy does not say.
    case 'unique-id': return caller.is === (who.id.startsWith('AIDA') ? 'user' : 'session') ? undefined : false
    case 'group': return mayBeUser(caller, who.account)
    case 'unknown': return text.value !== undefined || type === '*' ? undefined : mayBeNamed(text, caller, statement.policy)
    case 'other': return undefined
    case 'malformed': return false
  }
}

/** Groups, and users by their UUIDs: who belongs to them, the policy does not say. */
function mayBeUser(caller: Caller, account: string): Truth {
  return (caller.is === 'user' || caller.is === 'federated-user') && caller.account === account ? undefined : false
}

/** Can a principal that the file has only in parts be one of the texts that name the caller? */
function mayBeNamed(text: Text, caller: Caller, policy: Policy): Truth {
  const pattern = partly(text, undefined, false)
  if (pattern === 'missing' || dialectOf(policy).principals.rootArn !== 'account') return undefined
  // An id of a user or role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  if ((caller.is === 'user' || caller.is === 'session') && intersects(pattern, glob(caller.is === 'user' ? 'AIDA*' : 'AROA*'))) return undefined
  return namesOf(caller).some((name) => matchesText(pattern, name)) ? undefined : false
}

function namesOf(caller: Caller): readonly string[] {
  switch (caller.is) {
    case 'anonymous': return ['*']
    case 'service': return ['*', caller.name]
    case 'federated': return ['*', caller.provider]
    case 'canonical-user': return ['*', caller.id]
    case 'root': case 'user': case 'session': case 'federated-user': return ['*', caller.account, ...partitions.flatMap((partition) => [
      `arn:${partition}:iam::${caller.account}:root`, principalArn(caller, partition) ?? '', ...(caller.is === 'session' ? [sessionArn(caller, partition)] : []),
    ])]
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * Does a list of NotPrincipal leave the caller out? With Deny, "AWS might validate the account first, then the role, and then
 * the assumed-role user", so that all must be listed: the strict reading. The lenient one is content with any of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isExempt(listed: readonly Principal[], caller: Caller, reading: NotPrincipalReading): Truth {
  const named = listed.map((principal) => principalMatches(principal, caller))
  const statement = listed[0]?.statement
  const strict = reading === 'strict' && statement?.effect === 'Deny' && dialectOf(statement.policy).exemptsAccountApart
  if (!strict || (caller.is !== 'user' && caller.is !== 'session' && caller.is !== 'federated-user')) return any(named)
  const by = (...kinds: readonly Principal['who']['is'][]) => any(listed.map((principal, i) => (kinds.includes(principal.who.is) || principal.who.is === 'anyone' || named[i] === undefined ? named[i] : false)))
  return caller.is === 'session' ? all([by('account'), by('role'), by('role-session')]) : all([by('account'), by('user', 'federated-user')])
}

/**
 * One operator with one key. "If the key that you specify in a policy condition is not present in the request context, the
 * values do not match and the condition is false. If the policy condition requires that the key is not matched … the
 * condition is true." What each operator compares is in {@link meets}.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function conditionMet(condition: Condition, context: Context, variables: Variables | undefined, catalog: Catalog): Truth {
  const operator = readOperator(condition.operator)
  const key = condition.key.value?.toLowerCase()
  if (operator?.family === undefined || key === undefined || !isOfDialect(operator, key, dialectOf(condition.statement.policy))) return undefined
  const given = givenFor(key, context)
  // "Multivalued context keys require a condition set operator"; what happens without one is not said.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
  if (operator.set === undefined && operator.family !== 'Null' && given !== undefined && catalog.conditionKey(key)?.multivalued === true) return undefined
  const values = condition.values.map((text) => wantedOf(text, operator, variables, given ?? []))
  const certain = meets(operator, values.flatMap((value) => (typeof value === 'object' ? [value.wanted] : [])), given)
  if (!condition.partial && !values.includes('open')) return certain
  // A value that is not known may match: that settles a positive operator that is met without it, and a negated one that is not.
  if (operator.family === 'Null') return operator.set === undefined ? undefined : certain
  return certain === !operator.negated || given === undefined ? certain : undefined
}

/** "True: the key doesn't exist — it is null; false: the key exists and its value is not null." A key with no values is null. */
function givenFor(key: string, context: Context): readonly string[] | undefined {
  const given = context.get(key)
  return given?.length === 0 ? undefined : given
}

/** One value of the policy, to compare with; `none` can match nothing that is given, and of `open` nobody knows. */
function wantedOf(text: Text, { family, wildcards = false, ignoresCase = false }: Operator, variables: Variables | undefined, given: readonly string[]): { readonly wanted: string | Pattern } | 'none' | 'open' {
  // "You can't use a policy variable with other operators": there, it is text.
  if (family !== 'String' && family !== 'Arn') return text.value === undefined ? 'open' : { wanted: text.value }
  // "Condition operators like StringEquals or StringLike do not match … inverted ones do match against a null value."
  const known = text.value === undefined ? partly(text, variables, wildcards) : filled(text.value, variables, wildcards)
  if (known === 'missing') return 'none'
  if (known === 'unknown') return 'open'
  if (text.value !== undefined) return { wanted: known }
  const lower = (pattern: Pattern) => pattern.map((symbol) => (symbol < 0 ? symbol : String.fromCharCode(symbol).toLowerCase().charCodeAt(0)))
  return given.some((each) => (ignoresCase ? matchesText(lower(known), each.toLowerCase()) : matchesText(known, each))) ? 'open' : 'none'
}

/** Does the system that the policy is written for have the operator and the key at all? */
function isOfDialect({ known = '', set, ifExists }: Operator, key: string, dialect: Dialect): boolean {
  const { operators, setOperators, conditionKeys } = dialect
  if (!operators.includes(known) || (set !== undefined && !setOperators) || (ifExists && !dialect.ifExists)) return false
  return conditionKeys === undefined || conditionKeys.some((each) => (each.endsWith('/') ? key.startsWith(each.toLowerCase()) : key === each.toLowerCase()))
}
