import { defineRule, lacks, opening, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-statement',
  summary: 'A policy has no `Statement`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_STATEMENT', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/missing_statement', 'boogy/empty_statement'],
  supersedes: ['unknown-element'],
  why: `Everything that a policy says is in its statements, and AWS refuses a policy without any. Often the elements of the one
statement stand directly in the policy.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html'],
  examples: [
    {
      title: 'The statement is not inside `Statement`',
      bad: '[|{|] "Version": "2012-10-17", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }',
    },
    {
      title: 'Nothing but a version',
      bad: '[|{|] "Version": "2012-10-17" }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      if (!lacks(policy, 'Statement')) return
      const flat = policy.elements.some(({ name }) => name === 'Effect' || name === 'Action')
      const statement = written(policy, 'Statement')
      report({
        at: opening(policy),
        message: `this policy has no ${statement}`,
        help: flat ? `move the elements of the statement into ${statement}` : `add ${statement} with at least one statement`,
      })
    },
  },
})
