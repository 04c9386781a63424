import { defineRule, sparesNobody, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'deny-without-break-glass',
  summary: 'A service control policy denies all actions, or all of IAM, to everyone, those who would repair it included.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['scp'],
  dialects: ['aws'],
  why: `An SCP that denies everything outside a network, a Region or an organization holds for each role of the accounts below it, the one for emergencies
included, and for the pipeline that would mend it. The management account is not under SCPs and can always detach it, if somebody can sign in there.
AWS's examples spare a role by \`aws:PrincipalArn\`. It may be meant, as for accounts that are suspended.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
  ],
  examples: [
    {
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Deny"|], "Action": "*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "192.0.2.0/24" }, "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/break-glass" } } }] }',
    },
    {
      title: 'All of IAM and STS, without which nobody makes or assumes a role',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Deny"|], "Action": ["iam:*", "sts:*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["iam:*", "sts:*"], "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/break-glass" } } }, { "Effect": "Deny", "Action": ["iam:*User*", "sts:GetFederationToken"], "Resource": "*" }] }',
    },
    {
      title: 'Some actions',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Deny"|], "NotAction": "s3:*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["organizations:LeaveOrganization", "cloudtrail:StopLogging"], "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      if (!statement.effectText || !sparesNobody(statement)) return
      report({
        at: statement.effectText, message: 'this Deny spares no role, so that nobody in the accounts can repair what it breaks',
        help: `except a role for emergencies: ${writtenCondition(statement, 'ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/<name>')}`,
      })
    },
  },
})
