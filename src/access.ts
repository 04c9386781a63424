/**
 * `policylint/access`: what a policy allows, for programs. Every question is phrased so that *yes* is good; a *no* shows
 * requests, each replayed by the definition of {@link evaluate}; what cannot be decided is *unknown*, with the reason.
 * Offline, and the same everywhere: the bounds are counts, never times.
 */
import { readCall, policyOf, type CallText } from './access/read-call.ts'
import * as combined from './access/decide.ts'
import * as definition from './access/evaluate.ts'
import * as questions from './access/questions.ts'
import type { Call } from './access/request.ts'
import { witnessOf } from './access/witness.ts'
import { Catalog } from './catalog/catalog.ts'
import { defaultDialect, dialectNamed, type Dialect } from './catalog/dialect.ts'
import { catalogFile } from './catalog/file.ts'
import { buildPolicy } from './policy/build.ts'
import { policyKinds, type Policy, type PolicyKind, type Statement } from './policy/model.ts'
import { parseJson } from './syntax/json.ts'
import { positionAt, wholeFile } from './text.ts'

export type { CallText } from './access/read-call.ts'
export type { Outcome, Policies, Step } from './access/decide.ts'
export type { Decision, Verdict } from './access/evaluate.ts'
export type { Policy, PolicyKind, Statement } from './policy/model.ts'

export interface ParseOptions {
  /** Where the policy is attached; default: told from its shape. */
  readonly kind?: PolicyKind
  /** `aws` (default), `storagegrid`. */
  readonly dialect?: string
  /** Name of the file, for messages and places. */
  readonly path?: string
}

/** A request that shows a *no*, and the statement that decides it. */
export interface Shown {
  readonly request: Required<CallText>
  /** Of the policy that is asked about: the Allow that lets it in. */
  readonly statement: Statement
  /** The Deny of the policy before that stood against it. */
  readonly was?: Statement
}

export type Answer =
  | { readonly is: 'yes' }
  /** With one request for each statement that is to blame; at least one. */
  | { readonly is: 'no'; readonly shown: readonly Shown[] }
  /** `why`: values that the file does not have, a policy variable on which it hangs, or a bound of the engine. */
  | { readonly is: 'unknown'; readonly why: string; readonly at?: Statement }

/** What {@link grantsNone} asks for. What is left out may be anything. */
export interface Wanted {
  readonly actions?: readonly string[]
  readonly resources?: readonly string[]
  /** As in a policy: `*`, or `{ AWS: …, Service: … }`. */
  readonly principals?: '*' | Readonly<Record<string, string | readonly string[]>>
  /** As in a policy: `{ Bool: { 'aws:SecureTransport': 'false' } }`. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/**
 * Read one policy from its JSON text.
 * @throws SyntaxError where the text is no JSON object, or has a syntax error; RangeError where kind or dialect is not known
 */
export function parsePolicy(text: string, { kind, dialect, path = 'policy.json' }: ParseOptions = {}): Policy {
  const system = dialectOf(dialect)
  if (kind !== undefined && !policyKinds.includes(kind)) throw new RangeError(`policylint knows no kind of policy ${JSON.stringify(kind)}`)
  const source = { path, text: text.replace(/^\uFEFF/, '') }
  const { tree, problems } = parseJson(wholeFile(source))
  const [problem] = problems
  if (problem) {
    const { line, column } = positionAt(source, problem.span.start)
    throw new SyntaxError(`${path}:${line}:${column}: ${problem.message}`)
  }
  if (tree?.type !== 'object') throw new SyntaxError(`${path}: a policy is a JSON object`)
  return buildPolicy(tree, { dialect: system.name, forms: system.principals, ...(kind && { kind, kindFrom: 'setting' }) })
}

/**
 * Does `after` allow nothing that `before` did not?
 * AWS asks the same by CheckNoNewAccess: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html
 */
export function addsNothing(before: Policy, after: Policy): Answer {
  return shownAs(questions.addsNothing(before, after, catalogOf(after)))
}

/** Do both allow the same? A request that is shown is allowed by one of them only; its statement tells by which. */
export function equals(a: Policy, b: Policy): Answer {
  return shownAs(questions.equals(a, b, catalogOf(a)))
}

/**
 * Does the policy allow none of the requests that are described?
 * AWS asks the same by CheckAccessNotGranted: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html
 */
export function grantsNone(policy: Policy, { actions = ['*'], resources = ['*'], principals = '*', conditions = {} }: Wanted): Answer {
  const wanted = policyOf([{ Effect: 'Allow', Principal: principals, Action: actions, Resource: resources, Condition: conditions }], dialectOf(policy.dialect))?.statements[0]
  if (!wanted) throw new RangeError('what is asked for is no statement')
  return shownAs(questions.grantsNone(policy, wanted, catalogOf(policy)))
}

/**
 * Does a resource's policy keep to those whom it names? By AWS's meaning of *public*:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isPrivate(policy: Policy): Answer {
  return shownAs(questions.isPrivate(policy, catalogOf(policy)))
}

/**
 * What one policy says of one request, by itself: the definition that all answers are held against.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @throws RangeError where a part of the request is none: an action that does not exist, a resource that is no ARN
 */
export function evaluate(policy: Policy, request: CallText): definition.Verdict {
  return definition.evaluate(policy, callOf(request, policy), termsOf(policy))
}

/**
 * What several policies together say of one request: identity and resource policies, boundary, session, endpoint, SCPs and RCPs.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @throws RangeError as {@link evaluate}, and where no policy is given
 */
export function decide(policies: combined.Policies, request: CallText): combined.Outcome {
  const some = policies.identity[0] ?? policies.resource ?? policies.boundary ?? policies.session ?? policies.endpoint ?? policies.scps?.[0]?.[0] ?? policies.rcps?.[0]?.[0]
  if (!some) throw new RangeError('no policy is given')
  return combined.decide(policies, callOf(request, some), termsOf(some))
}

function dialectOf(name: string | undefined): Dialect {
  const dialect = name === undefined ? defaultDialect : dialectNamed(name)
  if (!dialect) throw new RangeError(`policylint knows no dialect ${JSON.stringify(name)}`)
  return dialect
}

const catalogs = new Map<string, Catalog>()

/** The catalog, which stands beside this module in `dist/` and in `catalog/` in the sources. */
function catalogOf({ dialect }: Policy): Catalog {
  const known = catalogs.get(dialect)
  if (known) return known
  const file = new URL(import.meta.url.endsWith('/src/access.ts') ? './catalog/aws.jsonl' : './aws.jsonl', import.meta.url)
  const catalog = new Catalog(catalogFile(file), dialectOf(dialect).overrides)
  catalogs.set(dialect, catalog)
  return catalog
}

function termsOf(policy: Policy): definition.Terms {
  return { catalog: catalogOf(policy), notPrincipal: 'lenient' }
}

function callOf(request: CallText, policy: Policy): Call {
  return readCall(request, catalogOf(policy), dialectOf(policy.dialect))
}

function shownAs(answer: questions.Answer): Answer {
  if (answer.is !== 'no') return answer
  return {
    is: 'no',
    shown: answer.shown.map(({ call, statement, was }) => {
      const witness = witnessOf(call, catalogOf(statement.policy))
      return { request: { ...witness, context: witness.context ?? {} }, statement, ...(was && { was }) }
    }),
  }
}
