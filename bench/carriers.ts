/** The same policies as other files carry them: templates of CloudFormation, Terraform, and its plans. */
import fs from 'node:fs'
import path from 'node:path'

export interface Carried {
  readonly title: string
  readonly name: (i: number) => string
  /** The content of each file. */
  readonly text: readonly string[]
}

const AT_ONCE = 20
/** Real repositories, where they are beside the project. */
export const real = path.join(import.meta.dirname, '../../shared/corpus/real')

/** @param texts policies in JSON; and real files, where the corpus is beside the project */
export function carriers(texts: readonly string[]): readonly Carried[] {
  const groups = Array.from({ length: Math.ceil(texts.length / AT_ONCE) }, (_, i) => texts.slice(i * AT_ONCE, (i + 1) * AT_ONCE).map((text) => text.trim()))
  const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`)
  const yaml = groups.map((group) => `Resources:\n${group.map((text, i) => `  Policy${i}:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        ${indented(text, '        ')}\n`).join('')}`)
  const json = groups.map((group) => JSON.stringify({ Resources: Object.fromEntries(group.map((text, i) => [`Policy${i}`, { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: JSON.parse(text) as unknown } }])) }, null, 2))
  const terraform = groups.map((group) => group.map((text, i) => `resource "aws_iam_policy" "p${i}" {\n  policy = <<-JSON\n    ${indented(text.replaceAll('${', '$${'), '    ')}\n  JSON\n}\n`).join('\n'))
  const plans = groups.map((group) => JSON.stringify({
    format_version: '1.2', terraform_version: '1.9.0',
    resource_changes: group.map((text, i) => ({ address: `aws_iam_policy.p${i}`, mode: 'managed', type: 'aws_iam_policy', name: `p${i}`, change: { actions: ['create'], before: null, after: { name: `p${i}`, policy: text }, after_unknown: {} } })),
  }))
  const made: readonly Carried[] = [
    { title: 'CloudFormation in YAML', name: (i) => `${i}.yaml`, text: yaml }, { title: 'CloudFormation in JSON', name: (i) => `${i}.json`, text: json },
    { title: 'Terraform', name: (i) => `${i}/main.tf`, text: terraform }, { title: 'plans of Terraform', name: (i) => `${i}.tfplan.json`, text: plans },
    ...realFiles('real YAML', ['.yaml', '.yml']), ...realFiles('real Terraform', ['.tf']),
  ]
  return made.filter(({ text }) => text.length > 0)
}

function realFiles(title: string, endings: readonly string[]): readonly Carried[] {
  if (!fs.existsSync(real)) return []
  const files = fs.readdirSync(real, { recursive: true, encoding: 'utf8' }).filter((file) => endings.includes(path.extname(file)) && fs.statSync(path.join(real, file)).isFile()).sort()
  return [{ title, name: (i) => files[i] ?? '', text: files.map((file) => fs.readFileSync(path.join(real, file), 'utf8')) }]
}
