/** The generated parts of `docs/carriers.md`: which resource types have policies, and how well real files are read. */
import { permissions } from '../extract/cloudformation/permission.ts'
import { policyProperties } from '../extract/cloudformation/policy-properties.ts'
import { policyArguments } from '../extract/terraform/arguments.ts'

export const carrierNames = ['Terraform', 'Terraform plans and states', 'CloudFormation', 'SAM', 'CDK', 'Serverless Framework', 'other YAML, Ansible', 'policies in JSON'] as const

export type CarrierName = (typeof carrierNames)[number]

export interface Tally {
  files: number
  withSyntaxError: number
  policies: number
  wholly: number
  values: number
  unknown: number
  notRead: number
  findings: number
  readonly reasons: Map<string, number>
}

/** Carrier to how many of the findings were read at their places, one by one, and how many of those were wrong. */
export type Judged = Readonly<Partial<Record<CarrierName, { readonly judged: number; readonly wrong: number }>>>

/** The resource types that the tables of the readers have. */
export function typeParts(): Readonly<Record<string, string>> {
  const terraform = [...new Set(policyArguments.map(({ resource }) => resource))].sort()
  const cloudformation = Object.keys(policyProperties).sort()
  return {
    terraformTypes: `${terraform.length} resource types of Terraform: ${listed(terraform)}.\n`,
    cloudformationTypes: `${cloudformation.length} resource types of CloudFormation and SAM have a property that takes a policy: ${listed(cloudformation)}. ${Object.keys(permissions).length} are a statement: ${listed(Object.keys(permissions))}.\n`,
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** What was measured, with what was judged, as of a day. */
export function measuredPart(tallies: ReadonlyMap<CarrierName, Tally>, judged: Judged, day: string): string {
  const rows = carrierNames.map((name) => {
    const tally = tallies.get(name)
    if (!tally) return [name, ...Array<string>(9).fill('–')]
    const { files, withSyntaxError, policies, wholly, values, unknown, notRead, findings } = tally
    const read = judged[name]
    return [name, files, withSyntaxError, policies, share(wholly, policies), share(values - unknown, values), notRead, findings, read?.judged ?? '–', read?.wrong ?? '–']
  })
  const head = ['carrier', 'files', 'with a syntax error', 'policies', 'wholly known', 'values known', 'not read', 'findings by default', 'read one by one', 'wrong']
  const table = [head, ['---', ...Array<string>(head.length - 1).fill('---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  return `On ${day}:\n\n${table}\n\nWhy values are not known: ${reasonsOf(tallies)}.\n`
}

function reasonsOf(tallies: ReadonlyMap<CarrierName, Tally>): string {
  const reasons = new Map<string, number>()
  for (const tally of tallies.values()) for (const [why, count] of tally.reasons) reasons.set(why, (reasons.get(why) ?? 0) + count)
  return [...reasons].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${why} (${count})`).join(', ')
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`
}
