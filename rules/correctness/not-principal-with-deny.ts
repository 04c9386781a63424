import { defineRule, exceptByArn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'not-principal-with-deny',
  summary: 'A Deny with NotPrincipal hits each listed user or role that has a permissions boundary.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['boogy/not_principal_usage'],
  why: `Whatever \`NotPrincipal\` lists, a Deny with it always hits users and roles to which a permissions boundary is attached. The policy
does not show it, and the boundary may be attached long after: then access breaks with no change to the policy. AWS advises against
\`NotPrincipal\` in new policies, in favor of a condition on \`aws:PrincipalArn\`.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html'],
  kinds: ['bucket', 'resource', 'vpc-endpoint'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", [|"NotPrincipal"|]: { "AWS": "arn:aws:iam::123456789012:user/Akua" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Principal": "*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:user/Akua" } }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
    },
    {
      title: 'a service has no boundary',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", [|"NotPrincipal"|]: { "AWS": ["arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/app"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
    },
  ],
  check: {
    statement(statement, { report, dialect }) {
      const { principals, effect } = statement
      const key = dialect.principalArnKey
      if (effect !== 'Deny' || principals?.negated !== true || !dialect.boundaries || key === undefined) return
      if (!principals.values.some(({ who }) => ['user', 'role', 'role-session'].includes(who.is))) return
      const edits = exceptByArn(statement, key)
      report({
        at: principals.key, message: 'this Deny also hits each listed principal that has a permissions boundary',
        help: `write ${written(statement, 'Principal', '*')} and \`ArnNotEquals\` on \`${key}\``,
        ...(edits && { fix: { title: 'exempt by a condition', kind: 'changes-access', edits } }),
      })
    },
  },
})
