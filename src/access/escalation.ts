/**
 * Which of the published paths of privilege escalation the policies of one holder open, taken together: each step must be allowed by some
 * statement, on a resource that the caller does not choose, past the Denies and the permissions boundary.
 */
import type { Action, Catalog } from '../catalog/catalog.ts'
import { escalationPaths, type EscalationPath, type Gain, type Step } from '../catalog/escalation.ts'
import type { Node, Policy, Statement } from '../policy/model.ts'
import { Recent } from '../recent.ts'
import { conditionsOn } from './condition.ts'
import { coversAction, isWithoutLimit } from './covers.ts'
import { find } from './find.ts'
import { throughOf } from './given.ts'
import { grantOf } from './grant.ts'
import { inOneAccount } from './in-one-account.ts'
import { allowsOf, deniesOf, searchOf } from './questions.ts'
import { ANYONE, statementsOf, unnamed } from './trusted.ts'

export interface GivenStep {
  readonly action: string
  readonly statement: Statement
  /** The entry of `Action` that gives it, or the whole of `NotAction`. */
  readonly at: Node
  /** It is a pattern for a whole service, or what `NotAction` leaves, which other rules tell. */
  readonly wide: boolean
  readonly doubt?: string
}

export interface Escalation {
  readonly path: EscalationPath
  readonly steps: readonly GivenStep[]
}

const BOUNDARY = 'iam:PermissionsBoundary'
const ADMINISTRATOR = 'arn:*:iam::aws:policy/AdministratorAccess'
const HOLDERS: ReadonlySet<string> = new Set(['role', 'user', 'group'])
const TAGS = /^[\w-]+:(?:Existing)?(?:Resource|Object)Tag\/./i

/**
 * The paths to `gain` that the policies open together: the identity policies of one user, group or role, and its boundary. A path of
 * which another is a part is left out. None for an administrator, who needs no path.
 */
export function escalationsOf(policies: readonly Policy[], gain: Gain, catalog: Catalog): readonly Escalation[] {
  const holder = holderOf(policies, catalog)
  if (!holder) return []
  const open = pathsTo(gain).flatMap((path) => {
    if (!path.steps.every(({ action }) => holder.mayDo(action))) return []
    const steps: GivenStep[] = []
    for (const step of path.steps) {
      const given = holder.given(step)
      if (!given) return []
      steps.push(given)
    }
    return [{ path, steps }]
  })
  const actions = ({ path }: Escalation) => path.steps.map(({ action }) => action)
  return open.filter((one, i) => !open.some((other, j) => i !== j && (other.path.steps.length < one.path.steps.length || j < i) && actions(other).every((action) => actions(one).includes(action))))
}

const byGain = new Map<Gain, readonly EscalationPath[]>()

function pathsTo(gain: Gain): readonly EscalationPath[] {
  const paths = byGain.get(gain) ?? escalationPaths.filter((path) => path.gain === gain)
  byGain.set(gain, paths)
  return paths
}

/** Policies that end on the same user, group or role, as far as their carrier tells. */
export function byHolder(policies: readonly Policy[]): readonly (readonly Policy[])[] {
  const groups = new Map<string, Policy[]>()
  for (const policy of policies) {
    if (policy.holder && isHeld(policy)) groups.set(policy.holder.id, [...(groups.get(policy.holder.id) ?? []), policy])
  }
  return [...groups.values()]
}

const holders = new Recent<Policy, readonly [readonly Policy[], Holder]>(16)

/** Of the policies that were asked about last, for they are asked about several times. */
function holderOf(policies: readonly Policy[], catalog: Catalog): Holder | undefined {
  const own = policies.filter(({ kind, complete }) => kind === 'identity' && complete)
  if (own.length === 0) return undefined
  const [first = own[0]] = policies
  const known = first && holders.get(first)
  const same = known?.[0].length === policies.length && known[0].every((policy, i) => policy === policies[i])
  const holder = same ? known[1] : new Holder(own, policies.filter(({ kind }) => kind === 'boundary'), catalog)
  if (first) holders.set(first, [policies, holder])
  return holder.isAdministrator ? undefined : holder
}

class Holder {
  readonly isAdministrator: boolean
  readonly #allows: readonly Statement[]
  readonly #denies: readonly Statement[]
  /** Of the boundary; undefined where there is none. */
  readonly #limits: readonly Statement[] | undefined
  readonly #catalog: Catalog
  /** The services that its Allows name; undefined: they may be any. */
  readonly #services: ReadonlySet<string> | undefined
  readonly #named = new Map<string, boolean>()
  readonly #steps = new Map<string, GivenStep | undefined>()
  /** Of the engine, by statement and what is alike about the steps. */
  readonly #answers = new Map<string, boolean>()

  constructor(policies: readonly Policy[], boundaries: readonly Policy[], catalog: Catalog) {
    this.#catalog = catalog
    this.#allows = policies.flatMap(allowsOf).filter((statement) => statement.effect === 'Allow' && statement.complete && grantOf(statement) !== undefined)
    this.#denies = [...policies, ...boundaries].flatMap(deniesOf).map(inOneAccount)
    this.#limits = boundaries.length === 0 ? undefined : boundaries.flatMap(allowsOf).map(inOneAccount)
    this.isAdministrator = this.#allows.some((statement) => isEverything(statement, catalog))
    this.#services = servicesOf(this.#allows)
  }

  /** Do its Allows name the action at all? */
  mayDo(action: string): boolean {
    let named = this.#named.get(action)
    if (named === undefined) {
      const service = action.slice(0, action.indexOf(':'))
      named = this.#services?.has(service) !== false && this.#allows.some((statement) => coversAction(statement, action) === 'yes')
      this.#named.set(action, named)
    }
    return named
  }

  given(step: Step): GivenStep | undefined {
    const key = `${step.action} ${step.on ?? ''} ${step.to ?? ''}`
    if (!this.#steps.has(key)) this.#steps.set(key, this.#find(step))
    return this.#steps.get(key)
  }

  #find(step: Step): GivenStep | undefined {
    const naming = this.#allows.filter((statement) => coversAction(statement, step.action) === 'yes')
    if (naming.length === 0) return undefined
    const denies = this.#denies.filter((statement) => coversAction(statement, step.action) !== 'no')
    const limits = this.#limits?.filter((statement) => coversAction(statement, step.action) !== 'no')
    const statements = [...naming, ...denies, ...(limits ?? [])]
    // One that names the action before one that has a pattern for it.
    const inTurn = naming.toSorted((a, b) => Number(isWide(a, step.action, this.#catalog)) - Number(isWide(b, step.action, this.#catalog)))
    const givenBy = (described: object) => this.#giving(step, described, inTurn, denies, limits)
    const free = givenBy(wantedBy(step, this.#catalog, statements))
    const found = free ?? (statements.some((statement) => conditionsOn(statement, BOUNDARY).length > 0) ? givenBy(wantedBy(step, this.#catalog, statements, ADMINISTRATOR)) : undefined)
    const through = found && throughOf(found, step.action)
    const doubt = found && (free ? grantOf(found)?.doubt : 'the boundary that is asked for may be `AdministratorAccess`, which bounds nothing')
    return through && { action: step.action, statement: found, at: through.action, wide: isWide(found, step.action, this.#catalog), ...(doubt !== undefined && { doubt }) }
  }

  /** The first of these Allows that gives the step as described. */
  #giving(step: Step, described: object, naming: readonly Statement[], denies: readonly Statement[], limits: readonly Statement[] | undefined): Statement | undefined {
    const [wanted] = statementsOf([described])
    if (!wanted) return undefined
    const alike = this.#likeness(step, described)
    return naming.find((statement) => {
      if (limits === undefined && denies.length === 0 && isWithoutLimit(statement)) return true
      const inside = [inOneAccount(statement), wanted]
      const search = () => searchOf(statement.policy, this.#catalog)
      const key = alike && `${this.#allows.indexOf(statement)} ${alike}`
      const known = key === undefined ? undefined : this.#answers.get(key)
      const isOpen = known ?? (limits ?? [undefined]).some((limit) => find(limit ? [...inside, limit] : inside, denies, search()).is === 'yes')
      if (key !== undefined) this.#answers.set(key, isOpen)
      return isOpen
    })
  }

  /** The same for steps of which a statement that names both has the same to say; undefined where the file leaves open what the Denies name. */
  #likeness({ action }: Step, wanted: object): string | undefined {
    const about = [...this.#denies, ...(this.#limits ?? [])].map((statement) => coversAction(statement, action))
    return about.includes('unknown') ? undefined : `${about.join()} ${JSON.stringify({ ...wanted, Action: '' })}`
  }
}

function isEverything({ actions, resources }: Statement, catalog: Catalog): boolean {
  return actions?.negated === false && resources?.negated === false && resources.values.some(({ value }) => /^\*+$/.test(value ?? ''))
    && actions.values.some(({ value }) => value !== undefined && catalog.expand(value).everything)
}

/** Is the action given by `NotAction`, or by a pattern for a whole service? */
function isWide(statement: Statement, action: string, catalog: Catalog): boolean {
  const through = throughOf(statement, action)
  if (through?.by !== 'pattern') return through?.by === 'NotAction'
  const { actions, everything } = catalog.expand(through.words)
  return everything || actions.length === catalog.service(action.slice(0, action.indexOf(':')))?.actions.size
}

function servicesOf(statements: readonly Statement[]): ReadonlySet<string> | undefined {
  const services = new Set<string>()
  for (const { actions } of statements) {
    for (const { value } of actions?.values ?? []) {
      const colon = value?.indexOf(':') ?? -1
      if (actions?.negated || value === undefined || colon < 0 || /[*?]/.test(value.slice(0, colon))) return undefined
      services.add(value.slice(0, colon).toLowerCase())
    }
  }
  return services
}

/**
 * The call that makes the step worth it: on a resource of another's choice, without tags, without a boundary that stays, for the most
 * powerful policy, and made by the caller itself.
 * @param boundary one that stays all the same
 */
function wantedBy({ action, on, to }: Step, catalog: Catalog, statements: readonly Statement[], boundary?: string): object {
  const name = action.slice(action.indexOf(':') + 1)
  const iam = action.startsWith('iam:')
  const tags = statements.flatMap(({ conditions }) => conditions.flatMap(({ key }) => (TAGS.test(key.value ?? '') ? [key.value ?? ''] : [])))
  const absent = [...new Set([...tags, 'aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', ...(iam ? [...(boundary === undefined ? [BOUNDARY] : []), 'iam:AssociatedResourceArn'] : [])])]
  return {
    Effect: 'Allow', Principal: '*', Action: action, Resource: on === undefined ? '*' : resourceOf(catalog.action(action), on),
    Condition: {
      Null: Object.fromEntries(absent.map((key) => [key, 'true'])),
      Bool: { 'aws:ViaAWSService': 'false' },
      ...(to !== undefined && { StringEquals: { 'iam:PassedToService': to } }),
      ArnLike: { ...(/^Attach\w+Policy$/.test(name) && iam && { 'iam:PolicyARN': ADMINISTRATOR }), ...(iam && boundary !== undefined && { [BOUNDARY]: boundary }) },
      // Their own keys and passwords people may well manage.
      ...(/^(?:Create|Delete|Update)(?:AccessKey|LoginProfile)$/.test(name) && { StringNotEquals: { 'aws:username': ANYONE } }),
    },
  }
}

/** `arn:*:iam::*:role/…`, of a name that no policy has. */
function resourceOf(action: Action | undefined, type: string): string {
  return unnamed(action?.resources.find((each) => each.type.name === type)?.type.arn ?? '*')
}

/** Several paths to the same gain, as one finding tells them. */
export interface Told {
  /** The first path of which no other rule tells every step. */
  readonly path: EscalationPath
  readonly at: Node
  /** The statement in which that stands. */
  readonly statement: Statement
  /** The actions of its steps. */
  readonly actions: readonly string[]
  /** What gives the other steps, and each other path. */
  readonly related: readonly { readonly at: Node; readonly message: string }[]
  /** How many other paths there are. */
  readonly others: readonly EscalationPath[]
  readonly doubt?: string
  /** What pathfinding.cloud calls it. */
  readonly code?: string
}

const MOST_RELATED = 6

/** Undefined where patterns for whole services and `NotAction`, which have findings of their own, give all there is. */
export function asOne(escalations: readonly Escalation[]): Told | undefined {
  const telling = escalations.filter(({ steps }) => steps.some(({ wide }) => !wide))
  const [first, ...others] = telling.toSorted((a, b) => doubtsOf(a).length - doubtsOf(b).length)
  const [start, ...rest] = first?.steps ?? []
  if (!first || !start) return undefined
  const places = new Map<Node, string>([[start.at, '']])
  const add = ({ at, action }: GivenStep, word: string) => {
    if (!places.has(at)) places.set(at, `${word} \`${action}\``)
  }
  for (const step of rest) add(step, 'allows')
  for (const { steps } of others) for (const step of steps) add(step, 'also')
  const [doubt] = doubtsOf(first)
  return {
    path: first.path, at: start.at, statement: start.statement, actions: first.steps.map(({ action }) => action), others: others.map(({ path }) => path),
    related: [...places].slice(1, 1 + MOST_RELATED).map(([at, message]) => ({ at, message })), ...(doubt !== undefined && { doubt }),
    ...(/-\d{3}$/.test(first.path.id) && { code: `pathfinding/${first.path.id}` }),
  }
}

function doubtsOf({ steps }: Escalation): readonly string[] {
  return steps.flatMap(({ doubt }) => doubt ?? [])
}

/** Does its carrier tell on which user, group or role it ends, so that it is asked about with the others there? */
export function isHeld({ holder }: Policy): boolean {
  return holder !== undefined && HOLDERS.has(holder.kind)
}
