import { defineRule, lacks, opening, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-action',
  summary: 'A statement has neither `Action` nor `NotAction`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_ACTION', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/missing_action'],
  why: 'A statement says what its actions are; there is no default. AWS refuses the policy, or, in a key policy, keeps a statement that does nothing.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: '`NotAction` is enough',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }, [|{|] "Effect": "Deny", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      if (!lacks(statement, 'Action', 'NotAction')) return
      const action = written(statement, 'Action')
      report({ at: opening(statement), message: `this statement has no ${action}`, help: `add ${action} with the actions that the statement is about` })
    },
  },
})
