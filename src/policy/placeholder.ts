/**
 * Places that a template leaves open: `<account-id>`, `{{ bucket }}`, `${Region}`, `__NAME__`, `%ACCOUNT%`. What stands
 * there when the policy is used is unknown. A policy variable (`${aws:username}`, `${*}`) is no placeholder.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Piece } from '../syntax/tree.ts'

/**
 * What stands before the colon in the variables of the Serverless Framework, `${self:custom.bucket}`; no service of AWS has
 * such a prefix. https://www.serverless.com/framework/docs/guides/variables
 */
const templatePrefixes = ['cf', 'env', 'file', 'git', 'opt', 'param', 'self', 'sls']

/** Does `prefix:` begin a template's variable, and no condition key? */
export function isTemplatePrefix(prefix: string): boolean {
  return templatePrefixes.includes(prefix)
}

const PLACEHOLDER = new RegExp([
  String.raw`<[A-Za-z][\w .:-]*>`,
  String.raw`\{\{[^{}]*\}\}`,
  String.raw`<%[^%]*%>`,
  // Not `${prefix:key}`, nor the special characters `${*}`, `${?}` and `${$}`, nor an empty or broken variable.
  String.raw`\$\{(?!(?!(?:${templatePrefixes.join('|')}):)[\w.-]+:[A-Za-z])[\w!][\w.:\[\]"-]*\}`,
  String.raw`__[A-Z][A-Z0-9_]*?__`,
  String.raw`%[A-Z][A-Z0-9_]*%`,
  String.raw`@@?[A-Z][A-Z0-9_]*@@?`,
].join('|'), 'g')

/** Cut `text` into what it says and what it leaves open. */
export function splitPlaceholders(text: string): readonly Piece[] {
  if (!/[<{_%@]/.test(text)) return [text]
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) pieces.push(text.slice(from, match.index))
    pieces.push({ text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length || pieces.length === 0) pieces.push(text.slice(from))
  return pieces
}

/** Is `word` a name that documentation writes for a value: `account-id`, `REGION`, `XXXXXXXXXXXX`, `my-queue-arn`? */
export function isStandIn(word: string): boolean {
  return !/\d{3}/.test(word) && /account|acct|canonical|region|partition|[-_]id$|^x+$|(?:^|[^a-z])arns?(?:$|[^a-z:])/i.test(word)
}

/**
 * Account ids and bucket names that AWS's pages write in examples. No bucket can be called `amzn-s3-demo-…`.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const ACCOUNTS = ['123456789012', '111122223333', '444455556666', '777788889999', '111111111111', '999999999999', '012345678901']
const BUCKET = /^(?:amzn-s3-demo-|doc-example-|awsexamplebucket)/i

export function isDocumentationAccount(account: string): boolean {
  return ACCOUNTS.includes(account)
}

export function isDocumentationBucket(bucket: string): boolean {
  return BUCKET.test(bucket)
}
