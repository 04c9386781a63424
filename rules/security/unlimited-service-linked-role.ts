import { defineRule, givenWidely, grantedForAll, grantOf, isHeldTo, quote, written } from '../../src/rule.ts'

const KEY = 'iam:AWSServiceName'

export default defineRule({
  id: 'unlimited-service-linked-role',
  summary: 'An Allow creates the service-linked roles of every service.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/CREATE_SLR_WITH_STAR_IN_RESOURCE', 'access-analyzer/CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE', 'access-analyzer/CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    'access-analyzer/CREATE_SLR_WITH_NOT_RESOURCE', 'access-analyzer/CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', 'access-analyzer/CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
  ],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `A service-linked role lets a service act in the account, with a policy that AWS writes and that service control policies do not limit.
Whoever creates one for any service can let in services that nobody chose. A condition on \`iam:AWSServiceName\`, or the ARN of the
role, names the service. A value that begins with a wildcard, such as \`*batch.amazonaws.com\`, names none.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_AWSServiceName',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-create-slr-with-star-in-resource',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ecs:CreateCluster", [|"iam:CreateServiceLinkedRole"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS" }, { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "iam:AWSServiceName": "ecs.amazonaws.com" } } }] }',
    },
    {
      title: 'A condition that names no service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:CreateServiceLinkedRole"|], "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": ["*batch.amazonaws.com"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": ["batch.amazonaws.com"] } } }] }',
    },
    {
      title: 'By a pattern, on everything and on all service-linked roles',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:Create*"|], "Resource": "*" }, { "Effect": "Allow", "Action": [|"iam:*"|], "Resource": "arn:aws:iam::*:role/aws-service-role/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:Get*", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }] }',
    },
    {
      title: 'With NotResource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:CreateServiceLinkedRole"|], "NotResource": "arn:aws:iam::111122223333:role/app" }, { "Effect": "Allow", "Action": [|"iam:*Role"|], "NotResource": "arn:aws:iam::111122223333:role/app" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "NotResource": "arn:aws:iam::*:role/aws-service-role/*" }] }',
    },
    {
      title: 'With NotAction',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": [|["s3:*", "ec2:*"]|], "Resource": "*" }, { "Effect": "Allow", "NotAction": [|"s3:*"|], "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": ["iam:CreateServiceLinkedRole", "ec2:*"], "Resource": "*" }, { "Effect": "Allow", "NotAction": "iam:*", "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const given = givenWidely(statement, 'iam:CreateServiceLinkedRole', 'role/aws-service-role/*', catalog)
      const grant = grantOf(statement)
      if (!given || !grant || isHeldTo(statement, KEY)) return
      const { by, on, code } = given
      const services = on === 'NotResource' ? `any service that ${written(statement, 'NotResource')} does not list` : 'any service'
      const alone = by === 'name' && statement.actions?.values.length === 1
      report({
        at: given.action, related: [{ at: given.resource, message: on === 'NotResource' ? 'all but these' : 'every service' }],
        message: `${by === 'NotAction' ? written(statement, 'NotAction') : quote(given.words)} ${by === 'name' ? 'is allowed' : 'allows `iam:CreateServiceLinkedRole`'} for ${services}${statement.conditions.length > 0 ? ' under its condition' : ''}`,
        help: `${alone ? 'name' : 'give `iam:CreateServiceLinkedRole` in a statement of its own, and name there'} the services with \`StringEquals\` on \`${KEY}\``,
        equivalent: code === undefined ? null : `access-analyzer/CREATE_SLR_WITH_${code}`,
        granted: grantedForAll(statement, 'iam:CreateServiceLinkedRole', 'role/aws-service-role/*', KEY), ...(grant.doubt !== undefined && { unsure: grant.doubt }),
      })
    },
  },
})
