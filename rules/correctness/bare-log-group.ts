import { defineRule, parseArn, quote, replace, type Catalog, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'bare-log-group',
  summary: 'The ARN of a log group does not end in `:*`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['semgrep/lambda-permission-logs-missing-arn-asterisk'],
  dialects: ['aws'],
  why: `CloudWatch Logs has two ARNs for a log group. Only the actions about tags take the one without \`:*\`; in policies, all others take
\`log-group:NAME:*\`, so says its guide. The Service Authorization Reference does not tell them apart, so that only \`strict\` reports it.`,
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["logs:FilterLogEvents"], "Resource": [|"arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["logs:FilterLogEvents"], "Resource": "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:*" }] }',
    },
  ],
  check: {
    resource(resource, { statement, catalog, report }) {
      const arn = parseArn(resource)
      if (arn?.service.value !== 'logs' || !/^log-group:[^:*?]+$/.test(arn.resource.value ?? '') || !isUsed(statement, catalog)) return
      report({
        at: resource, message: `${quote(resource.raw)} lacks the \`:*\` that log groups end in`, help: `write ${quote(`${resource.raw}:*`)}`,
        fix: { title: 'add `:*`', kind: 'changes-access', edits: [replace(statement.policy, resource.part(arn.resource.start, arn.resource.end), `${arn.resource.raw}:*`)] },
      })
    },
  },
})

/** Has the statement an action about log groups, and not about their tags? */
function isUsed({ actions }: Statement, catalog: Catalog): boolean {
  if (!actions || actions.negated) return false
  const named = actions.values.flatMap(({ value }) => (value === undefined ? [] : catalog.expand(value).actions))
  return named.some(({ name, resources }) => !/^(?:Untag|Tag|ListTags)/.test(name) && resources.some(({ type }) => type.name === 'log-group'))
}
