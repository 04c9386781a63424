import { coveredActions, defineRule, quote, removeItem } from '../../src/rule.ts'

export default defineRule({
  id: 'redundant-action',
  summary: 'An action is listed twice, or another one of its list covers it.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_ACTION'],
  why: `An action that a wildcard beside it covers changes nothing, though it looks as if it did: whoever takes it out to forbid it has
forbidden nothing, and reviewers read a list that is longer than what it says. It also counts towards the size of the policy. Often the wildcard
is the one to remove: with it, actions that AWS adds later are listed too.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-action',
  ],
  examples: [
    {
      title: 'Covered by a wildcard; case does not matter',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:Get*", "iam:List*", [|"iam:getCredentialReport"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:Get*", "iam:List*"], "Resource": "*" }] }',
    },
    {
      title: 'Listed twice',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:DescribeVpcs", "ec2:DescribeSubnets", [|"ec2:DescribeVpcs"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:DescribeVpcs", "ec2:DescribeSubnets"], "Resource": "*" }] }',
    },
    {
      title: 'Also in `NotAction`; an overlap is fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["iam:Get*", [|"iam:Get*Report"|], "iam:*CredentialReport"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["iam:Get*", "iam:*CredentialReport"], "Resource": "*" }] }',
    },
  ],
  check: {
    statement({ actions, policy }, { report }) {
      if (!actions) return
      for (const { entry, by, same } of coveredActions(actions)) {
        const edit = removeItem(policy, entry)
        report({
          at: entry,
          message: same ? `${quote(entry.raw)} is listed twice` : `${quote(entry.raw)} is in ${quote(by.raw)} already`,
          related: [{ at: by, message: same ? 'first here' : 'covers it' }],
          help: same ? 'remove one of the two' : `remove it, or list what is meant in place of ${quote(by.raw)}`,
          ...(edit && { fix: { title: `remove ${quote(entry.raw)}`, kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})
