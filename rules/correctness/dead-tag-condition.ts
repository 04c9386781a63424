import { defineRule, list, perhapsTagless, quote, tagConditions, taglessIn } from '../../src/rule.ts'

export default defineRule({
  id: 'dead-tag-condition',
  summary: 'An Allow asks for a tag of the resource where requests for some of its actions carry none.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['identity', 'boundary', 'session', 'scp'],
  dialects: ['aws'],
  equivalents: [
    'access-analyzer/ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'access-analyzer/ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'boogy/invalid_condition_key',
  ],
  why: `A request carries \`aws:ResourceTag/…\` only where its action is about a resource whose type has tags that IAM looks at. Actions that list or
search, such as \`ec2:DescribeInstances\`, are about none: with such a condition they are never allowed, even if every resource has the tag. They
belong in a statement of their own. \`IfExists\` or a negated operator is no way out: then they are allowed whatever the tags.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html#access_tags_control-resources',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-allow-with-unsupported-tag-condition-key-for-service',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:StartInstances", [|"ec2:DescribeInstances"|]], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }, { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" }] }',
    },
    {
      title: 'Two tags, told once',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:StartInstances", [|"ec2:DescribeInstances"|]], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web", "aws:ResourceTag/stage": "test" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web", "aws:ResourceTag/stage": "test" } } }] }',
    },
    {
      title: 'A pattern that matches such an action; `Null` asks only whether there is a tag',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sagemaker:*Record", [|"sagemaker:*Feature*"|]], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sagemaker:*Record", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }, { "Effect": "Allow", "Action": "sagemaker:*Feature*", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/team": "false" } } }] }',
    },
    {
      title: 'An action of which the reference contradicts itself',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"sagemaker-mlflow:GetRun"|], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sagemaker-mlflow:GetRun", "Resource": "*" }] }',
    },
    {
      title: 'With NotAction it is only the actions with tags that are allowed',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": [|"iam:*"|], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:StartInstances", "ec2:StopInstances"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const keys = tagConditions(statement).map(({ key }) => key)
      if (statement.effect !== 'Allow' || keys.length === 0) return
      const tags = list(keys.map(({ raw }) => quote(raw)), 2, 'or')
      const asking = keys.map((key) => ({ at: key, message: 'asks for a tag' }))
      const [never] = taglessIn(statement, catalog)
      if (never) {
        const { at, actions, others } = never
        const negated = actions.length === 0
        report({
          at, equivalent: `access-analyzer/ALLOW_${negated ? 'NOTACTION_' : ''}WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
          message: negated ? `this allows only the actions whose requests carry ${tags}` : `requests for ${list(actions.map(({ full }) => quote(full)))} carry no ${tags}, so this never allows them`,
          help: negated ? 'list the actions that are to be allowed' : 'allow them in a statement without this condition',
          related: [...others.map((text) => ({ at: text, message: 'without tags too' })), ...asking],
        })
      }
      const perhaps = never ? undefined : perhapsTagless(statement, catalog)[0]
      if (perhaps) {
        report({
          at: perhaps.text, message: `requests for ${list(perhaps.actions.map(({ full }) => quote(full)))} may carry no ${tags}`,
          help: 'allow them in a statement without this condition, or try them', unsure: "AWS's reference gives the key to the action, but not to the resource that it is about",
          equivalent: 'access-analyzer/ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', related: asking,
        })
      }
    },
  },
})
