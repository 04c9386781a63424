import { defineRule, list, quote, replaceValue, written } from '../../src/rule.ts'

export default defineRule({
  id: 'named-rcp-principal',
  summary: 'A resource control policy names principals.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/RCP_SYNTAX_ERROR_PRINCIPAL', 'boogy/invalid_rcp_principal', 'boogy/missing_rcp_principal'],
  supersedes: ['malformed-principal', 'unknown-principal-type'],
  kinds: ['rcp'],
  why: `A resource control policy is for everyone who asks for the resources of the organization: \`"Principal": "*"\` is all that AWS
Organizations accepts there. Whom a statement is for is said in its condition, with \`aws:PrincipalArn\`, \`aws:PrincipalAccount\` or \`aws:PrincipalOrgID\`.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html#rcp-syntax-principal',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-principal',
  ],
  examples: [
    {
      title: 'One role',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": [|{ "AWS": "arn:aws:iam::111122223333:role/ci" }|], "Action": "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/ci" } } }] }',
    },
    {
      title: 'Everyone, in the form of other policies; strict, as AWS does not say whether it is taken',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": [|{ "AWS": "*" }|], "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { principals, policy } = statement
      if (!principals || principals.negated || principals.values.length === 0) return
      if (principals.values.every(({ type, text }) => type === '*' && text.value === '*')) return
      const named = principals.values.filter(({ text }) => text.value !== undefined && text.value !== '*')
      const everyone = written(statement, 'Principal', '*')
      if (named.length > 0) {
        report({
          at: principals, message: `a resource control policy is for everyone, and this statement names ${list(named.map(({ text }) => quote(text.raw)), 1)}`,
          help: `write ${everyone}, and whom it is for in a condition on \`aws:PrincipalArn\``, equivalent: 'access-analyzer/RCP_SYNTAX_ERROR_PRINCIPAL',
        })
      } else if (principals.values.every(({ text }) => text.value === '*')) report({
        at: principals, message: `a resource control policy takes ${everyone} only`, help: `write ${everyone}`, equivalent: null,
        unsure: "AWS's page names `*` alone, and not this form of it",
        fix: { title: `write ${everyone}`, kind: 'keeps-access', edits: [replaceValue(policy, principals, '"*"')] },
      })
    },
  },
})
