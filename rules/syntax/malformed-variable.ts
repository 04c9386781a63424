import { defineRule, faultyVariablesOf, quote, replace, type Catalog, type Variable, type VariableFault } from '../../src/rule.ts'

const faults: Readonly<Record<VariableFault, { readonly why: string; readonly help: string; readonly code: string }>> = {
  'no name': { why: 'names no condition key', help: 'write the key between the braces, or take them out', code: 'EMPTY_VARIABLE' },
  'space in its name': { why: 'has a space in its name', help: 'take the space out; only a default value may hold one', code: 'UNSUPPORTED_SPACE_IN_VARIABLE' },
  'no brace': { why: 'is never closed', help: 'write the `}` behind the name of the key', code: 'MISSING_BRACE_IN_VARIABLE' },
  'no quotes': { why: 'has a default value without its single quotes', help: "write the default as `, 'value'`", code: 'MISSING_QUOTE_IN_VARIABLE' },
}

export default defineRule({
  id: 'malformed-variable',
  summary: 'A policy variable is not `${key}` or `${key, \'default\'}`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/MISSING_BRACE_IN_VARIABLE', 'access-analyzer/MISSING_QUOTE_IN_VARIABLE', 'access-analyzer/UNSUPPORTED_SPACE_IN_VARIABLE',
    'access-analyzer/EMPTY_VARIABLE',
  ],
  why: `A variable that AWS cannot read is filled in with nothing. The resource or condition that holds it then matches no request: an Allow gives
nothing, and a Deny, or the one condition that was to keep users in their own folders, stops nobody. What a template fills in, such as \`\${Region}\`,
is left alone.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'Never closed',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket/${aws:username/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*" }] }',
    },
    {
      title: 'A default without quotes',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket-${aws:PrincipalTag/team, company-wide}/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket-${aws:PrincipalTag/team, \'company-wide\'}/*" }] }',
    },
    {
      title: 'A space',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": ["public/*", [|"home/${ aws: username }/*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": ["public/*", "home/${aws:username}/*"] } } }] }',
    },
    {
      title: 'Nothing inside; what a template fills in may look like it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket/${}/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::${ var.bucket }/*", "arn:aws:s3:::${self:custom.bucket, \'none\'}/${*}", "arn:aws:s3:::${BUCKET:-none}/*"] }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      for (const variable of faultyVariablesOf(policy)) {
        const { text, raw, start, end, fault = 'no name' } = variable
        const { why, help, code } = faults[fault]
        const meant = meantBy(variable, catalog)
        report({
          at: text, message: `the variable ${quote(raw)} ${why}`, help: meant === undefined ? help : `write ${quote(meant)}`, equivalent: `access-analyzer/${code}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replace(policy, text.part(start, end), meant)] } }),
        })
      }
    },
  },
})

/** The variable as it must be meant, where its key tells; it needs no escaping. */
function meantBy({ raw, name, fallback, fault }: Variable, catalog: Catalog): string | undefined {
  const [key = ''] = /^[\w.-]+:[\w-]+/.exec(name.replace(/\s/g, '')) ?? []
  if (/["'\\]/.test(fallback ?? '') || !catalog.conditionKey(name.includes('/') ? name : key)) return undefined
  if (fault === 'no quotes') return `\${${name}, '${fallback}'}`
  if (name.includes('/') && fault === 'space in its name') return undefined
  return fault === 'no brace' ? `\${${key}}${raw.slice(2 + key.length)}` : `\${${key}${fallback === undefined ? '' : `, ${fallback}`}}`
}
