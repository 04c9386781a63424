/**
 * What a template fills in for the partition, the Region and the account of an ARN is the caller's own, so that a pattern such as
 * `arn:aws:iam::<account>:role/*` takes in all roles that there are.
 */
import type { Statement, Text } from '../policy/model.ts'

export function inOneAccount(statement: Statement): Statement {
  const { resources } = statement
  if (!resources?.values.some(isOpenBefore)) return statement
  return { ...statement, resources: { ...resources, values: resources.values.map((text) => (isOpenBefore(text) ? filled(text) : text)) } }
}

/** Are the service and the resource of the ARN known, and only something else is not? */
function isOpenBefore({ value, fields }: Text): boolean {
  return value === undefined && fields?.[2]?.value !== undefined && fields[5]?.value !== undefined
}

function filled(text: Text): Text {
  const value = (text.fields ?? []).map((field) => field.value ?? '*').join(':')
  return { span: text.span, json: text.json, pieces: [value], value, raw: value, fields: undefined, part: () => text }
}
