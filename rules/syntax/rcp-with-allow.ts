import { defineRule, elementOf, quote, type Clause, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'rcp-with-allow',
  summary: 'A resource control policy has a statement with `Allow`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/RCP_SYNTAX_ERROR_ALLOW', 'boogy/invalid_rcp_effect'],
  kinds: ['rcp'],
  why: `Resource control policies take away; the one that allows is \`RCPFullAWSAccess\`, which AWS attaches everywhere and nobody can detach.
AWS Organizations refuses any other with an Allow. What an Allow would leave out is said by a Deny.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html#rcp-syntax-effect',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-allow',
  ],
  examples: [
    {
      title: 'Only over TLS',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Allow"|], "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Beside other statements it is not `RCPFullAWSAccess`',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Allow"|], "Principal": "*", "Action": "*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { effect, effectText, actions, policy } = statement
      if (effect !== 'Allow' || !effectText || !policy.complete) return
      const everything = allowsEverything(statement)
      if (everything && policy.statements.length === 1 && actions && isStar(actions)) return
      report({
        at: effectText, message: `a resource control policy only denies; ${quote('Allow')} is for ${quote('RCPFullAWSAccess')} alone`,
        help: 'write a Deny of what is not to be; AWS attaches the policy that allows the rest',
        equivalent: everything ? null : 'access-analyzer/RCP_SYNTAX_ERROR_ALLOW',
      })
    },
  },
})

/** Or may it, as far as the file says? */
function allowsEverything(statement: Statement): boolean {
  const { principals, resources } = statement
  const anyone = principals && !principals.negated && principals.values.every(({ who }) => who.is === 'anyone' || who.is === 'unknown')
  return anyone === true && resources !== undefined && isStar(resources) && !elementOf(statement, 'Condition')
}

function isStar({ negated, values }: Clause): boolean {
  return !negated && values.every(({ value }) => value === undefined || value === '*')
}
