/** How texts name and show parts of a policy in Terraform: as an object for `jsonencode`, or as the blocks and arguments that stand for elements. */
import { lookUp } from '../../lookup.ts'
import { jsonSpelling } from '../../policy/notation.ts'
import { isList, type Owner, type Spelling, type Value } from '../../policy/spelling.ts'
import { textOf } from '../../text.ts'

/**
 * Elements by the names that they have in `aws_iam_policy_document`.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
const inDocument: Readonly<Record<string, string>> = {
  Version: 'version', Id: 'policy_id', Statement: 'statement', Sid: 'sid', Effect: 'effect', Action: 'actions', NotAction: 'not_actions',
  Resource: 'resources', NotResource: 'not_resources', Principal: 'principals', NotPrincipal: 'not_principals', Condition: 'condition',
}

/**
 * Those of `aws_lambda_permission`.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
 */
const inPermission: Readonly<Record<string, string>> = { Sid: 'statement_id', Action: 'action', Principal: 'principal', Resource: 'function_name' }

/** @param objects the spelling outside of blocks, by which their arguments are written too */
export function spellingsOf(objects: Spelling): (owner: Owner) => Spelling {
  const document = new BlockSpelling(inDocument, objects)
  const permission = new BlockSpelling(inPermission, objects)
  return ({ elements }) => {
    // Blocks may take in statements of JSON and of objects, in which no element has such a key.
    const keys = elements.map(({ key }) => /^"?([a-z_]+)\b(?!\.)/.exec(textOf(key.span))?.[1] ?? '')
    if (keys.some((key) => key === 'data' || key === 'statement' || documentNames.has(key))) return document
    if (keys.includes(inPermission.Principal ?? '')) return permission
    return elements.some(({ key: { span } }) => /^\\?"?\s*:/.test(span.source.text.slice(span.end, span.end + 10))) ? jsonSpelling : objects
  }
}

const documentNames = new Set(Object.values(inDocument))

class BlockSpelling implements Spelling {
  readonly #names: Readonly<Record<string, string>>
  readonly #objects: Spelling

  constructor(names: Readonly<Record<string, string>>, objects: Spelling) {
    this.#names = names
    this.#objects = objects
  }

  name(element: string): string {
    return lookUp(this.#names, element) ?? element
  }

  member(element: string, value: Value): string {
    if (this.#names !== inDocument) return this.#objects.member(this.name(element), value)
    if (element.endsWith('Principal')) {
      const [type, identifiers] = typeof value === 'string' || isList(value) ? ['*', value] : (Object.entries(value)[0] ?? ['*', '*'])
      return this.#block(this.name(element), { type, identifiers: listed(identifiers) })
    }
    return this.#objects.member(this.name(element), /Action$|Resource$/.test(element) ? listed(value) : value)
  }

  condition(operator: string, key: string, value: string): string {
    return this.#names === inDocument ? this.#block('condition', { test: operator, variable: key, values: [value] }) : this.#objects.condition(operator, key, value)
  }

  /** In one line, a block with several arguments would be refused. */
  #block(name: string, values: Readonly<Record<string, Value>>): string {
    const shown = Object.entries(values).map(([argument, value]) => this.#objects.member(argument, value))
    return `a \`${name}\` block with ${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
  }
}

function listed(value: Value): Value {
  return typeof value === 'string' ? [value] : value
}
