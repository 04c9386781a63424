import { byLevel, changing, count, defineRule, grantedActions, grantOf, isFolder, quote, reachesAny, untaken } from '../../src/rule.ts'

export default defineRule({
  id: 'whole-service',
  summary: 'An Allow is for every action of a service.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumesHere: ['unlimited-pass-role', 'unlimited-service-linked-role'],
  equivalents: [
    'boogy/service_wildcard', 'cloudsplaining/ServiceWildcard', 'cdk-nag/IAMPolicyNoStatementsWithFullAccess', 'guard/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS', 'guard/IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
    'prowler/iam_policy_no_full_access_to_kms', 'prowler/iam_inline_policy_no_full_access_to_kms', 'prowler/iam_policy_no_full_access_to_cloudtrail', 'prowler/iam_inline_policy_no_full_access_to_cloudtrail', 'checkov/CKV2_AWS_40', 'trivy/AVD-AWS-0345',
  ],
  kinds: ['identity', 'bucket', 'resource', 'trust'],
  why: `\`s3:*\` is more than reading and writing: it lets its holder open the bucket to others, delete its policy, and stop its encryption;
what the service learns to do next year is allowed too. The message counts what it stands for on the resources of its statement, without what a Deny takes. A pattern that grants nothing but reading is
left to \`wildcard-verb\`, and \`s3:*\` on a folder, such as a home directory, is told under \`strict\` only. Not reported: the default key policy, which leaves a KMS key to its own account, and the like.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"s3:*"|], [|"SQS:**"|], "ec2:Describe*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage", "ec2:Describe*"], "Resource": "*" }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*" }] }',
    },
    {
      title: 'A bucket for one user',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
    {
      title: 'Beside a Deny that leaves some of it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"sqs:*"|], "Resource": "*" }, { "Effect": "Deny", "Action": ["sqs:AddPermission", "sqs:Delete*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Deny", "NotAction": ["s3:Get*", "s3:List*"], "Resource": "*" }] }',
    },
    {
      title: 'Under a condition, and on resources that no action of the service is about',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"sqs:*"|], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs" }] }',
    },
    {
      title: 'By its name it only limits other policies; strict, as the name alone tells it',
      file: 'scp/allowed-services.json',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"ec2:*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*" }] }',
    },
    {
      title: 'A home directory; strict, as all on its objects may be meant',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}", "arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}", "arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}/*"] }] }',
    },
    {
      title: 'The default key policy leaves the key to its own account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": [|"kms:*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, report }) {
      const grant = grantOf(statement)
      if (!grant || statement.actions?.negated || action.value === undefined || !/[*?]/.test(action.value)) return
      const { actions } = catalog.expand(action.value)
      const service = catalog.service(action.value.split(':')[0] ?? '')
      if (actions.length !== service?.actions.size) return
      const reached = untaken(statement, actions.filter((each) => reachesAny(statement, [each])), catalog)
      if (changing(reached).length === 0) return
      const all = reached.length === actions.length && actions.length > 1 ? 'all ' : ''
      const limited = statement.conditions.length > 0 || statement.conditionsPartial ? ' under its condition' : ''
      const doubt = grant.doubt ?? (isFolder(statement) ? 'all on these objects may be meant' : undefined)
      report({
        at: action, message: `${quote(action.value)} allows ${all}${count(reached.length, 'action')}${limited}: ${byLevel(reached)}${service.prefix === 'iam' && all !== '' && limited === '' && statement.policy.statements.every(({ effect }) => effect === 'Allow') ? '; its holder can give itself any permission' : ''}`,
        help: 'name the actions that are needed', granted: grantedActions(statement, changing(reached)),
        ...(doubt !== undefined && { unsure: doubt }),
      })
    },
  },
})
