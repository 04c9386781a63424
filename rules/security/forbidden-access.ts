import { allowsAny, defineRule, quote, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'forbidden-access',
  summary: 'A policy allows what the configuration forbids.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['boogy/forbidden_action', 'boogy/action_detected', 'cfripper/SQSDangerousPolicyActionsRule', 'cfripper/SNSTopicDangerousPolicyActionsRule', 'parliament/SENSITIVE_ACCESS'],
  kinds: ['identity', 'bucket', 'resource', 'trust', 'session'],
  why: `Teams have actions that no policy is to allow, and resources that none is to touch. List them, and every policy is decided as a whole, with its
patterns, \`NotAction\`, Denies and conditions: the request under the finding is one that it allows. With both lists, the actions are forbidden
on those resources only. Without the lists the rule finds nothing.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html'],
  options: {
    actions: { type: 'strings', default: [], about: 'Actions that no policy may allow, with wildcards as in a policy; none: every action on the resources.' },
    resources: { type: 'strings', default: [], about: 'ARNs that no policy may give access to, with wildcards as in a policy; none: every resource.' },
  },
  examples: [
    {
      title: 'Two actions that nobody is to have',
      options: { actions: ['iam:CreateUser', 'organizations:*'] },
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"Action"|]: ["s3:GetObject", "iam:Create*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "iam:Create*"], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:CreateUser", "Resource": "*" }] }',
    },
    {
      title: 'A bucket that is out of bounds',
      options: { resources: ['arn:aws:s3:::amzn-s3-demo-bucket/*'] },
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"Action"|]: "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-destination-bucket/*" }] }',
    },
  ],
  check: {
    policy(policy, { options: { actions, resources }, catalog, report }) {
      if (actions.length + resources.length === 0) return
      for (const { call, statement } of allowsAny(policy, actions.length > 0 ? actions : ['*'], resources.length > 0 ? resources : ['*'], catalog)) {
        const witness = witnessOf(call, catalog)
        report({
          at: statement.actions?.key ?? statement, witness, message: `this allows ${quote(witness.action)} on ${quote(witness.resource)}, which the configuration forbids`,
          help: 'take it out of this statement, or deny it in one of its own',
        })
      }
    },
  },
})
