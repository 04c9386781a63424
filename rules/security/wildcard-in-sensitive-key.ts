import { defineRule, loosenessOf, pinOf, quote, readOperator, type Condition, type Looseness } from '../../src/rule.ts'

const signs = { wildcard: 'a wildcard', variable: 'a policy variable' } as const
const told: Readonly<Record<Looseness['why'], { readonly what: (sign: string) => string; readonly help: string }>> = {
  id: { what: (sign) => `has ${sign} in it, and so matches the ids of others`, help: 'write the ids in full, one string each' },
  short: { what: (sign) => `has ${sign} with fewer than six characters before it`, help: 'write more of what the callers have in common, first of all the account' },
  'user id': { what: (sign) => `has ${sign} in the id left of the colon`, help: 'write `<id>:*`, with the whole id' },
}

export default defineRule({
  id: 'wildcard-in-sensitive-key',
  summary: 'A condition on who calls or from where has a value that others match too.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['wildcard-for-presence'],
  dialects: ['aws'],
  equivalents: ['access-analyzer/WILDCARD_USAGE_TOO_PERMISSIVE', 'access-analyzer/VARIABLE_USAGE_TOO_PERMISSIVE', 'boogy/ineffective_deny_carve_out'],
  why: `The ids of accounts, organizations, VPCs and endpoints are handed out at random: \`1111*\` is a hundred million accounts, and most are
of strangers. A role's id, a path or an ARN must name at least its beginning. A tag or a session name as variable is as good as a wildcard, since
whoever may set it chooses what is compared; \`\${aws:PrincipalAccount}\` and its like are set by AWS, and fine.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'Part of an account id',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalAccount": ["444455556666", [|"1111*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalAccount": ["444455556666", "111122223333"] } } }] }',
    },
    {
      title: 'A tag in place of an account; what AWS itself sets is fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceAccount": [|"${aws:PrincipalTag/account}"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceAccount": "${aws:PrincipalAccount}" } } }] }',
    },
    {
      title: 'Half a role id',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotLike": { "aws:userId": ["111122223333", [|"AROA*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotLike": { "aws:userId": ["111122223333", "AROACKCEVSQ6C2EXAMPLE:*"] } } }] }',
    },
    {
      title: 'Strict: any ARN of one account, which another condition names',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": [|"*"|] }, "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:news" }, "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'A partition is not enough',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": [|"arn:aws:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:*:*:111122223333:*" } } }] }',
    },
    {
      title: 'Any account, any organization; a partition may be open',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": [|"*:news"|] }, "ForAnyValue:StringLike": { "aws:SourceOrgPaths": [|"o-*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:*:sns:*:111122223333:news" }, "ForAnyValue:StringLike": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/*" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      for (const value of condition.values) {
        for (const { by, why } of loosenessOf(condition, value)) {
          const code = by === 'wildcard' ? 'WILDCARD_USAGE_TOO_PERMISSIVE' : 'VARIABLE_USAGE_TOO_PERMISSIVE'
          const unsure = doubtOf(condition, { by, why })
          report({
            at: value, message: `${quote(value.raw)} of ${quote(condition.key.raw)} ${told[why].what(signs[by])}`, help: told[why].help,
            equivalent: `access-analyzer/${code}`, ...(unsure !== undefined && { unsure }),
          })
        }
      }
    },
  },
})

/** What may make up for it. */
function doubtOf({ operator, statement: { conditions, policy, principals } }: Condition, { by, why }: Looseness): string | undefined {
  if (by === 'variable' && why === 'id' && readOperator(operator)?.wildcards !== true) return 'only those who are trusted may be able to set what the variable takes its value from'
  const open = principals?.values.some(({ who }) => who.is === 'anyone' || who.is === 'service')
  if (why !== 'short') return undefined
  if (open !== true) return 'the accounts that may call at all may be few'
  if (conditions.some((other) => pinOf(other) !== undefined)) return 'another condition says who may call'
  return policy.statements.some(({ effect }) => effect !== 'Allow') ? 'a Deny of this policy may keep the others out' : undefined
}
