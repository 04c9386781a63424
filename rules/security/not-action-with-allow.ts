import { defineRule, grantOf, list, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'not-action-with-allow',
  summary: 'An Allow with NotAction is for every action that is not listed.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'boogy/not_action_allow', 'cfn-nag/W15', 'cfn-nag/W17', 'cfn-nag/W18', 'cfn-nag/W14', 'guard/IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY',
    'boogy/not_action_allow_no_condition', 'cfn-nag/W16', 'cfn-nag/W19', 'cfn-nag/W20', 'guard/IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION', 'guard/S3_BUCKET_POLICY_NO_ALLOW_PLUS_NOT_ACTION',
    'scoutsuite/iam-managed-policy-allows-NotActions', 'boogy/combined_not_action_not_resource',
    'kics/5ea624e4-c8b1-4bb3-87a4-4235a776adcc', 'kics/818f38ed-8446-4132-9c03-474d49e10195', 'kics/4fbfee74-8186-40d5-a24e-4baa76a855de',
  ],
  subsumes: ['unlimited-pass-role', 'unlimited-service-linked-role'],
  kinds: ['identity', 'bucket', 'resource', 'trust'],
  why: `\`NotAction\` with \`Allow\` grants every action of every service but those listed, and every action that AWS adds later. To leave some
actions out of a grant, list those that are meant, or deny the others in a statement of their own: a Deny also holds against what other
policies allow.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"NotAction"|]: ["iam:*", "organizations:*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*" }] }',
    },
    {
      title: 'A Deny with NotAction takes away',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, [|"NotAction"|]: "s3:DeleteBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "NotAction": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const { actions } = statement
      const grant = grantOf(statement)
      if (!grant || !actions?.negated || actions.values.some(({ value }) => value !== undefined && catalog.expand(value).everything)) return
      report({
        at: actions.key, message: `this Allow is for every action but ${list(actions.values.map(({ raw }) => quote(raw)), 2) || 'none'}`,
        help: `list with ${written(statement, 'Action')} what is needed, and deny in a statement of its own what is to stay forbidden`,
        ...(grant.doubt !== undefined && { unsure: grant.doubt }),
      })
    },
  },
})
