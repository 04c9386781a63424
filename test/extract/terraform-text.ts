/** A policy in JSON written in the ways of Terraform. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

function string(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, '$&$&')
}

export function hcl(value: Json, indent: string): string {
  if (typeof value === 'string') return string(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((item: Json) => `${inner}${hcl(item, inner)},\n`).join('')}${indent}]`
  const members = Object.entries(value).map(([name, item]) => `${inner}${/^[A-Za-z]+$/.test(name) ? name : string(name)} = ${hcl(item, inner)}\n`)
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`
}

export function asJsonencode(policy: Json): string {
  return `locals {\n  policy = jsonencode(${hcl(policy, '  ')})\n}\n`
}

export function asHeredoc(policy: Json): string {
  const text = JSON.stringify(policy, null, 2).replace(/[$%](?=\{)/g, '$&$&').replace(/^/gm, '    ')
  return `locals {\n  policy = <<-EOT\n${text}\n  EOT\n}\n`
}

export function asQuoted(policy: Json): string {
  return `locals {\n  policy = ${string(JSON.stringify(policy))}\n}\n`
}

export function asTerraformJson(policy: Json): string {
  return JSON.stringify({ locals: { policy: `\${jsonencode(local.document)}`, document: policy } }, null, 2).replace(/\$\{(?!jsonencode)|%\{/g, (start) => `${start.slice(0, 1)}${start}`)
}

const lists: Readonly<Record<string, string>> = { Action: 'actions', NotAction: 'not_actions', Resource: 'resources', NotResource: 'not_resources' }

/** Undefined where the blocks cannot say it, or the provider would say it otherwise. */
export function asDocument(policy: Json): string | undefined {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) return undefined
  const { Version, Id, Statement, ...others } = policy as Readonly<Record<string, Json>>
  if (typeof Version !== 'string' || Object.keys(others).length > 0 || Statement === undefined) return undefined
  const statements = (Array.isArray(Statement) ? Statement : [Statement]).map(statementBlock)
  if (statements.length === 0 || statements.includes(undefined)) return undefined
  return `data "aws_iam_policy_document" "p" {\n  version = ${string(Version)}\n${typeof Id === 'string' ? `  policy_id = ${string(Id)}\n` : ''}${statements.join('')}}\n`
}

function statementBlock(statement: Json): string | undefined {
  if (typeof statement !== 'object' || statement === null || Array.isArray(statement)) return undefined
  const lines: string[] = []
  const entries = Object.entries(statement)
  if (!entries.some(([name]) => name === 'Effect')) return undefined
  for (const [name, value] of entries) {
    const list = lists[name]
    if ((name === 'Sid' || name === 'Effect') && typeof value === 'string') lines.push(`    ${name.toLowerCase()} = ${string(value)}\n`)
    else if (list !== undefined && isTexts(value)) lines.push(`    ${list} = ${hcl([value].flat(), '    ')}\n`)
    else if (name === 'Principal' || name === 'NotPrincipal') {
      const block = name === 'Principal' ? 'principals' : 'not_principals'
      const types = value === '*' ? { '*': ['*'] } : value
      if (typeof types !== 'object' || types === null || Array.isArray(types) || Object.keys(types).length === 0) return undefined
      for (const [type, identifiers] of Object.entries(types)) {
        if (!isTexts(identifiers)) return undefined
        lines.push(`    ${block} {\n      type = ${string(type)}\n      identifiers = ${hcl([identifiers].flat(), '      ')}\n    }\n`)
      }
    } else if (name === 'Condition') {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0) return undefined
      for (const [test, keys] of Object.entries(value)) {
        if (typeof keys !== 'object' || keys === null || Array.isArray(keys) || Object.keys(keys).length === 0) return undefined
        for (const [variable, values] of Object.entries(keys)) {
          if (!isTexts(values)) return undefined
          lines.push(`    condition {\n      test = ${string(test)}\n      variable = ${string(variable)}\n      values = ${hcl([values].flat(), '      ')}\n    }\n`)
        }
      }
    } else return undefined
  }
  return `  statement {\n${lines.join('')}  }\n`
}

function isTexts(value: Json): value is string | readonly string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
}
