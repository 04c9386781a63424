/** Which findings the user is to see, and in which order. */
import type { Settings } from '../config/settings.ts'
import { isOfChange, severityRank, withoutFix, type Finding, type Newness, type Run, type Summary } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { Source } from '../text.ts'

/**
 * One cause, one finding: drop what a wider rule's finding in the same statement, or else policy, already tells, and leave its parts to
 * `strict`. What is wrong with one condition explains nothing of another one.
 */
export function withoutConsequences(findings: readonly Finding[], rules: readonly Rule[], settings: Settings): readonly Finding[] {
  const placeOf = ({ at, policy, statement }: Finding) => `${at.source.path}\0${policy?.start ?? ''}\0${statement?.index ?? ''}`
  const wider = new Map(rules.map((rule) => [rule.id, rule]))
  const explaining = new Map<string, { readonly finding: Finding; readonly rule: Rule }[]>()
  for (const finding of findings) {
    const rule = wider.get(finding.rule)
    // What nobody sees explains nothing.
    if (rule === undefined || !(rule.supersedes ?? rule.subsumes ?? rule.subsumesHere) || !isShown(finding, settings, rules)) continue
    const place = placeOf(finding)
    explaining.set(place, [...(explaining.get(place) ?? []), { finding, rule }])
  }
  const barred = new Set(findings.filter(({ barsWidening, unsure }) => barsWidening === true && unsure === undefined).map(placeOf))
  return findings.flatMap((finding) => {
    const beside = explaining.get(placeOf(finding)) ?? []
    if (beside.some((other) => other.rule.supersedes?.includes(finding.rule) === true && isAboutSame(other.finding, finding))) return []
    const whole = beside.find((other) => (other.rule.subsumes?.includes(finding.rule) === true && isAboutSame(other.finding, finding)) || (other.rule.subsumesHere?.includes(finding.rule) === true && other.finding.pointer === finding.pointer))
    const kept = widens(finding) && barred.has(placeOf(finding)) ? withoutFix(finding) : finding
    return [whole === undefined || kept.unsure !== undefined ? kept : { ...kept, unsure: `\`${whole.rule.id}\` tells it already` }]
  })
}

/** Two findings on conditions are so where they are on the same one: on its operator, its key or a value. */
function isAboutSame(one: Finding, other: Finding): boolean {
  const [a, b] = [one, other].map(({ pointer = '' }) => /\/Condition(\/.*)/.exec(pointer)?.[1])
  if (a === undefined || b === undefined) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return `${long}/`.startsWith(`${short.split('/').slice(0, 3).join('/')}/`)
}

/** Does its fix make a statement say more? What changes its condition may say less, and mends what is wrong with it. */
function widens({ fix, pointer = '', barsWidening }: Finding): boolean {
  return barsWidening !== true && fix?.kind === 'changes-access' && !pointer.includes('/Condition/')
}

/** A document that is attached in several places is read for each, and what is wrong with it is told once. */
export function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, at, message }) => {
    const key = `${rule}\0${at.source.path}\0${at.start}\0${at.end}\0${message}`
    return !seen.has(key) && seen.add(key)
  })
}

/** In the order of the files as they were given, then of places, then of severities. */
export function inOrder(findings: readonly Finding[], files: readonly { readonly source: Source }[]): readonly Finding[] {
  const order = new Map(files.map(({ source }, i) => [source.path, i]))
  const fileOf = (finding: Finding) => order.get(finding.at.source.path) ?? files.length
  return findings.toSorted((a, b) => fileOf(a) - fileOf(b) || a.at.start - b.at.start || severityRank[a.severity] - severityRank[b.severity])
}

/** What is only perhaps a defect is for `strict`, unless the user asked for the rule by name. */
export function isShown(finding: Finding, settings: Settings, rules: readonly Rule[]): boolean {
  if (settings.preset === 'strict') return true
  const rule = rules.find((each) => each.id === finding.rule)
  const asked = rule && settings.severityOf(rule, finding.at.source.path) !== undefined
  return asked === true || (finding.unsure === undefined && rule?.preset === 'recommended')
}

export function countSeverities(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

export function countNewness(findings: readonly Finding[]): Readonly<Record<Newness, number>> {
  const count = (newness: Newness) => findings.filter(({ change }) => change === newness).length
  return { introduced: count('introduced'), touched: count('touched'), existing: count('existing') }
}

/** Without the findings that were there and are left as they were. */
export function onlyOfChange(run: Run): Run {
  const findings = run.findings.filter(isOfChange)
  return { ...run, findings, summary: { ...run.summary, ...countSeverities(findings) } }
}
