import { defineRule, givenWidely, grantedForAll, grantOf, isHeldTo, quote, written } from '../../src/rule.ts'

const KEY = 'iam:PassedToService'

export default defineRule({
  id: 'unlimited-pass-role',
  summary: 'An Allow passes every role to every service.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/PASS_ROLE_WITH_STAR_IN_RESOURCE', 'access-analyzer/PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    'access-analyzer/PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', 'access-analyzer/PASS_ROLE_WITH_NOT_RESOURCE',
    'access-analyzer/PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', 'access-analyzer/PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE', 'cfn-nag/F38', 'cfn-nag/F39',
    'cfn-nag/F40', 'trivy/AVD-AWS-0342', 'prowler/iam_policy_allows_passrole_without_condition', 'boogy/missing_required_condition', 'guard/IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE', 'guard/IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE',
    'prowler/iam_policy_passrole_to_bedrock_agentcore_restricted',
    'scoutsuite/iam-managed-policy-for-role',
    'kics/e39bee8c-fe54-4a3f-824d-e5e2d1cca40a',
  ],
  subsumes: ['pass-role-escalation'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `Whoever may pass a role and start something that runs under it (a function, an instance, a stack) has all that the role may do. With
\`iam:PassRole\` on every role, that is the most powerful role of the account. A condition on \`iam:PassedToService\` leaves only what the
named services can do with it. With \`…IfExists\` it also holds for a request without the key, which no service is named in. Other
conditions, such as \`aws:CalledVia\`, leave the role open. Denies of the same policy, and of others of the same role, are taken into account. Patterns such as \`role/app-*\` are not reported.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-pass-role-with-star-in-resource',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:CreateFunction", [|"iam:PassRole"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/app-*" }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } } }] }',
    },
    {
      title: 'A condition that a request without its key meets',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:PassRole"|], "Resource": ["*"], "Condition": { "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": ["*"], "Condition": { "StringLike": { "iam:PassedToService": ["ec2.amazonaws.com*", "ecs-tasks.amazonaws.com"] } } }] }',
    },
    {
      title: 'By a pattern, on everything and on all roles of an account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|"iam:Pass*"|]], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }, { "Effect": "Allow", "Action": [|"iam:*"|], "Resource": "arn:aws:iam::111122223333:role/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:Get*", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }, { "Effect": "Allow", "Action": ["iam:PassRole", "ec2:*"], "Resource": "*", "Condition": { "StringEquals": { "ec2:Region": "eu-west-1" } } }] }',
    },
    {
      title: 'With NotResource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:PassRole"|], "NotResource": "arn:aws:iam::111122223333:role/admin" }, { "Effect": "Allow", "Action": [|"iam:P*"|], "NotResource": "arn:aws:iam::111122223333:role/admin" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::111122223333:role/*" }] }',
    },
    {
      title: 'A Deny that leaves some roles, or some services; not one that takes some',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:PassRole"|], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/admin" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::*:role/app-*" }] }',
    },
    {
      title: 'With NotAction',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": [|["s3:*", "ec2:*"]|], "Resource": "*" }, { "Effect": "Allow", "NotAction": [|"s3:*"|], "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": ["iam:PassRole", "ec2:*"], "Resource": "*" }, { "Effect": "Allow", "NotAction": "iam:*", "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const given = givenWidely(statement, 'iam:PassRole', 'role/*', catalog)
      const grant = grantOf(statement)
      if (!given || !grant || isHeldTo(statement, KEY)) return
      const { by, on, code } = given
      const roles = on === 'NotResource' ? `any role that ${written(statement, 'NotResource')} does not list` : 'any role'
      const alone = by === 'name' && statement.actions?.values.length === 1
      report({
        at: given.action, related: [{ at: given.resource, message: on === 'NotResource' ? 'all but these' : 'every role' }],
        message: `${by === 'NotAction' ? written(statement, 'NotAction') : quote(given.words)} ${by === 'name' ? 'is allowed' : 'allows `iam:PassRole`'} for ${roles} and any service${statement.conditions.length > 0 ? ' under its condition' : ''}`,
        help: `${alone ? 'name' : 'give `iam:PassRole` in a statement of its own, and name there'} the roles in ${written(statement, 'Resource')}, or the services with \`StringEquals\` on \`${KEY}\``,
        equivalent: code === undefined ? null : `access-analyzer/PASS_ROLE_WITH_${code}`,
        granted: grantedForAll(statement, 'iam:PassRole', 'role/*', KEY), ...(grant.doubt !== undefined && { unsure: grant.doubt }),
      })
    },
  },
})
