import { defineRule, everyResource, list, quote, unscopedIn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unscoped-write',
  summary: 'An Allow changes every resource of a kind.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['cloudsplaining/InfrastructureModification', 'checkov/CKV_AWS_111', 'checkov/CKV_AWS_290', 'boogy/sensitive_action'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `A mistake, or whoever takes over the role, changes or deletes more than was meant. Reported are only actions that take a type of resource, by AWS's reference, and only where no condition (a tag of the resource, \`aws:ResourceOrgID\`,
\`aws:CalledVia\` and the like) and no Deny of the policy narrows them. Patterns for a whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sqs:DeleteQueue", "sqs:SendMessage", "sqs:ListQueues"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sqs:DeleteQueue", "sqs:SendMessage"], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }, { "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*" }] }',
    },
    {
      title: 'An action on many types of resource, and one of them',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:DeleteTags", "Resource": [|"arn:aws:ec2:*:*:volume/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:DeleteTags", "Resource": "arn:aws:ec2:*:*:volume/*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
    },
    {
      title: 'Actions without a type of resource say `*`',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudwatch:PutMetricData", "cloudwatch:PutMetricAlarm"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudwatch:PutMetricData", "ec2:AllocateHosts"], "Resource": "*", "Condition": { "StringEquals": { "cloudwatch:namespace": "app" } } }] }',
    },
    {
      title: 'One of the types of resource that the action has; a Deny of something else takes nothing away',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:ApplyPendingMaintenanceAction", "Resource": [|"arn:aws:rds:*:*:db:*"|] }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:ApplyPendingMaintenanceAction", "Resource": "arn:aws:rds:*:*:db:*" }, { "Effect": "Deny", "Action": "rds:Apply*", "NotResource": "arn:aws:rds:*:*:db:test-*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { at, actions, arns, doubt, granted } of unscopedIn(statement, 'write', catalog)) {
        report({
          at, granted, message: `${list(actions.map(({ full }) => quote(full)))} ${actions.length === 1 ? 'writes' : 'write'} to ${everyResource(at)}`,
          help: `write in ${written(statement, 'Resource')} what is meant, such as ${list(arns.map(quote), 2, 'or')}`,
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
