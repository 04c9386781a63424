import { defineRule, quote, signedOnly, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'signed-only-deny',
  summary: 'A Deny of a resource control policy against outsiders lets anonymous requests pass.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['rcp'],
  why: `A request without a signature carries no \`aws:PrincipalIsAWSService\`. \`"Bool": { "aws:PrincipalIsAWSService": "false" }\` is not met without the key,
so a Deny for everyone outside the organization stops strangers who sign their requests, and lets in those who do not: a public bucket stays public.
With \`BoolIfExists\` the Deny meets both.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalisawsservice',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
  ],
  examples: [
    {
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, [|"Bool"|]: { "aws:PrincipalIsAWSService": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }] }',
    },
    {
      title: 'Asked for as text',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["kms:*", "sqs:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, [|"StringEquals"|]: { "aws:PrincipalIsAWSService": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "kms:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "StringEquals": { "aws:PrincipalIsAWSService": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const flag = signedOnly(statement, catalog)
      if (!flag) return
      report({
        at: flag.operator, message: `requests without a signature pass this Deny: they carry no ${quote(flag.key.raw)}`,
        help: `write ${writtenCondition(statement, 'BoolIfExists', 'aws:PrincipalIsAWSService', 'false')}`,
      })
    },
  },
})
