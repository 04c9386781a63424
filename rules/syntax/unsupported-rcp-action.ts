import { defineRule, quote, readAction } from '../../src/rule.ts'

export default defineRule({
  id: 'unsupported-rcp-action',
  summary: 'A resource control policy has an action of a service that it does not govern.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/RCP_SYNTAX_ERROR_ACTION', 'boogy/unsupported_rcp_service', 'boogy/invalid_rcp_wildcard_action'],
  kinds: ['rcp'],
  why: `Resource control policies govern the resources of some services only: S3, SQS, KMS, STS, DynamoDB, Secrets Manager and more each year.
AWS Organizations refuses one that names an action of another service, or all actions of all services.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html#rcp-syntax-action',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-rcp-syntax-error-action',
  ],
  examples: [
    {
      title: 'EC2 has no part in them',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*", [|"ec2:*"|]], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Everything; `RCPFullAWSAccess` alone may',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"*"|], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }] }',
    },
    {
      title: 'AWS lists OpenSearch under another prefix than that of its actions',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"es:ESHttpGet"|], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "aoss:APIAccessAll", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const { actions, effect } = statement
      if (actions?.negated !== false) return
      const said = readAction(action, catalog, dialect)
      const prefix = action.value?.split(':')[0]?.toLowerCase() ?? ''
      const all = said.is === 'everything'
      if (all ? effect !== 'Deny' : said.is === 'malformed' || !catalog.service(prefix) || catalog.supportsRcp(prefix)) return
      report({
        at: action, equivalent: 'access-analyzer/RCP_SYNTAX_ERROR_ACTION',
        message: all ? `a resource control policy takes no ${quote(action.raw)}: it names a service in each action` : `resource control policies do not govern ${quote(prefix)}, as of ${catalog.date}`,
        help: all ? 'list the services: `"s3:*"`, `"sqs:*"`, …' : 'take it out, or deny it in a service control policy',
        // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html lists `opensearch`, which no action has.
        ...(prefix === 'es' && { unsure: 'AWS lists OpenSearch Service, under the prefix `opensearch`' }),
      })
    },
  },
})
