import { defineRule, exceptByArn, isRoleOf, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'half-listed-role',
  summary: 'A Deny with NotPrincipal exempts a role without its session, or a session without its role.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['unlisted-account-root'],
  why: `Whoever uses a role has two ARNs: that of the role, and that of the session. With \`NotPrincipal\`, AWS may look at the role first and then
at the session, and denies where one of them is not listed. A wildcard for all sessions is not possible there, and the names of sessions change (for
EC2 it is the instance's id), so that a role cannot well be left out in this way. \`aws:PrincipalArn\` holds the role's ARN for every session.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://repost.aws/knowledge-center/explicit-deny-principle-elements-s3',
  ],
  kinds: ['bucket', 'resource', 'vpc-endpoint'],
  examples: [
    {
      title: 'a role without a session',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": [[|"arn:aws:iam::123456789012:role/app"|], "arn:aws:iam::123456789012:root"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/app" } } } }',
    },
    {
      title: 'a role without its account either, which is not told apart',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": [|"arn:aws:iam::123456789012:role/app"|] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Principal": "*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/app" } }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
    },
    {
      title: 'a session without its role; the role has a path that the session does not show',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": [[|"arn:aws:sts::123456789012:assumed-role/app/i-1234567890abcdef0"|], "arn:aws:iam::123456789012:root"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["arn:aws:sts::123456789012:assumed-role/app/i-1234567890abcdef0", "arn:aws:iam::123456789012:role/service/app", "arn:aws:iam::123456789012:root"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
    },
  ],
  check: {
    statement(statement, { report, dialect }) {
      const { effect, principals } = statement
      if (effect !== 'Deny' || principals?.negated !== true || principals.partial || !dialect.exemptsAccountApart) return
      if (principals.values.some(({ who }) => ['unknown', 'anyone', 'malformed'].includes(who.is))) return
      const sessions = principals.values.flatMap(({ who }) => (who.is === 'role-session' ? [who] : []))
      const help = `write ${written(statement, 'Principal', '*')} and \`ArnNotEquals\` on \`${dialect.principalArnKey ?? ''}\` with the role's ARN, which is that of all its sessions`
      const edits = dialect.principalArnKey === undefined ? undefined : exceptByArn(statement, dialect.principalArnKey)
      const [first] = principals.values.filter(({ who }) => who.is === 'role')
      for (const principal of principals.values) {
        const { who } = principal
        const name = quote(principal.text.raw)
        if (who.is === 'role' && !sessions.some((session) => isRoleOf(principal, session))) {
          report({
            at: principal, message: `${name} is exempt, but no session of it is, so the Deny may still hit who uses it`, help,
            ...(edits && principal === first && { fix: { title: 'exempt by a condition', kind: 'changes-access', edits } }),
          })
        } else if (who.is === 'role-session' && !principals.values.some((other) => isRoleOf(other, who))) {
          report({ at: principal, message: `${name} is exempt, but its role is not, so the Deny may still hit it`, help })
        }
      }
    },
  },
})
