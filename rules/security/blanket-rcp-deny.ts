import { defineRule, lacks, written } from '../../src/rule.ts'

export default defineRule({
  id: 'blanket-rcp-deny',
  summary: 'A Deny of a resource control policy has no condition.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['boogy/rcp_blanket_deny'],
  kinds: ['rcp'],
  why: `A resource control policy is for everyone who calls: users, roles, root users, and AWS services. A Deny without a condition forbids its
actions to all of them, on every resource below the place where it is attached, the administrators included. That is sometimes meant, for an action
that nobody is to use.`,
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_evaluation.html'],
  examples: [
    {
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Deny"|], "Principal": "*", "Action": "s3:*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { effect, effectText } = statement
      if (effect !== 'Deny' || !effectText || !lacks(statement, 'Condition')) return
      report({ at: effectText, message: 'this Deny is for everyone, AWS services and administrators included', help: `add a ${written(statement, 'Condition')} that says when, or for whom, it holds` })
    },
  },
})
