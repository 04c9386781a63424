import { defineRule, list, quote, readOperator, taglessIn } from '../../src/rule.ts'

export default defineRule({
  id: 'ineffective-tag-condition',
  summary: 'A Deny looks at a tag of the resource where requests for some of its actions carry none.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['identity', 'boundary', 'session', 'scp', 'rcp'],
  dialects: ['aws'],
  equivalents: [
    'access-analyzer/DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'access-analyzer/DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'boogy/invalid_condition_key',
  ],
  why: `A request carries \`aws:ResourceTag/…\` only where its action is about a resource whose type has tags that IAM looks at. For any other action the
condition of a Deny is never met, and nothing is denied, however the resource is tagged; or, with a negated operator, it is always met, and
everything is. Either way the tag decides nothing.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html#access_tags_control-resources',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-deny-with-unsupported-tag-condition-key-for-service',
  ],
  examples: [
    {
      title: 'Layers of Lambda functions have no tags',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["ec2:TerminateInstances", [|"lambda:DeleteLayerVersion"|]], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/status": "Confidential" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/status": "Confidential" } } }] }',
    },
    {
      title: 'Negated: always denied; with `IfExists` that is said',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": [|"ec2:Describe*"|], "Resource": "*", "Condition": { "StringNotEquals": { "aws:ResourceTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:Describe*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:ResourceTag/team": "web" } } }] }',
    },
    {
      title: 'With NotAction, some of the rest have no tags',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": [|["iam:*", "sts:*"]|], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/status": "Confidential" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["ec2:TerminateInstances", "rds:DeleteDBInstance"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/status": "Confidential" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      if (statement.effect !== 'Deny') return
      for (const { at, condition: { key, operator }, actions, others } of taglessIn(statement, catalog)) {
        const negated = actions.length === 0
        const denies = readOperator(operator)?.negated ? 'denies them whatever the tag' : 'never denies them'
        report({
          at, equivalent: `access-analyzer/DENY_${negated ? 'NOTACTION_' : ''}WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
          message: negated ? `requests for some of the other actions carry no ${quote(key.raw)}` : `requests for ${list(actions.map(({ full }) => quote(full)))} carry no ${quote(key.raw)}, so this ${denies}`,
          help: negated ? 'list the actions that are to be denied' : 'deny them in a statement without this condition, on the resources that are meant',
          related: [...others.map((text) => ({ at: text, message: 'without tags too' })), { at: key, message: 'looks at a tag' }],
        })
      }
    },
  },
})
