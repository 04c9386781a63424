import { defineRule, lacks, opening, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-effect',
  summary: 'A statement has no `Effect`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_EFFECT', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/missing_effect'],
  why: 'Without `Effect` a statement neither allows nor denies. There is no default, and AWS refuses the policy.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'An effect that a template fills in is there',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "Action": "s3:GetObject", "Resource": "*" }, [|{|] "Action": "s3:PutObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      if (!lacks(statement, 'Effect')) return
      report({
        at: opening(statement), message: `this statement has no ${written(statement, 'Effect')}`,
        help: `add ${written(statement, 'Effect', 'Allow')} or ${written(statement, 'Effect', 'Deny')}`,
      })
    },
  },
})
