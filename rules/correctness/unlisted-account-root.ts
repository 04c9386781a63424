import { defineRule, exceptByArn, parseArn, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unlisted-account-root',
  summary: 'A Deny with NotPrincipal exempts a user or role, but not its account.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `With \`NotPrincipal\`, AWS may look at the caller's account first, then at the role, then at the session. Where the account is not
listed, the Deny may hit the whole account, and with it the user or role that was to be left out. AWS asks to list the account's root ARN
beside each principal, and advises to write a condition on \`aws:PrincipalArn\` instead, which has none of these steps.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html'],
  kinds: ['bucket', 'resource', 'vpc-endpoint'],
  examples: [
    {
      bad: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "NotPrincipal": { "AWS": [|"arn:aws:iam::123456789012:user/Akua"|] },
      "Action": "s3:*",
      "Resource": "arn:aws:s3:::awsexamplebucket1/*"
    }
  ]
}`,
      good: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": "*",
      "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:user/Akua" } },
      "Action": "s3:*",
      "Resource": "arn:aws:s3:::awsexamplebucket1/*"
    }
  ]
}`,
    },
    {
      title: 'two accounts, one of them listed; CloudFront\'s own account is none',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/a", [|"arn:aws:iam::444455556666:role/b"|], "arn:aws:iam::444455556666:role/c", "arn:aws:iam::111122223333:root", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/a", "arn:aws:iam::444455556666:role/b", "arn:aws:iam::444455556666:role/c", "111122223333", "arn:aws:iam::444455556666:root", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
    },
    {
      title: 'a session beside its role: the condition needs the role alone',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": [[|"arn:aws:sts::111122223333:assumed-role/app/i-1"|], "arn:aws:iam::111122223333:role/app"] }, "Action": "sqs:*", "Resource": "*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Principal": "*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } }, "Action": "sqs:*", "Resource": "*" } }',
    },
  ],
  check: {
    statement(statement, { report, dialect }) {
      const { principals, effect } = statement
      if (effect !== 'Deny' || principals?.negated !== true || principals.partial || !dialect.exemptsAccountApart) return
      const seen = new Set(principals.values.flatMap(({ who }) => (who.is === 'account' ? [who.account] : [])))
      if (principals.values.some(({ who }) => ['unknown', 'canonical-user', 'anyone', 'malformed'].includes(who.is))) return
      for (const principal of principals.values) {
        const { who, text } = principal
        if (!('account' in who) || seen.has(who.account) || dialect.principals.namedAccounts.includes(who.account)) continue
        seen.add(who.account)
        const root = `arn:${parseArn(text)?.partition.raw ?? 'aws'}:iam::${who.account}:root`
        const edits = dialect.principalArnKey === undefined ? undefined : exceptByArn(statement, dialect.principalArnKey)
        report({
          at: principal, message: `${quote(text.raw)} is exempt, but its account is not, so the Deny may still hit it`,
          help: `write ${written(statement, 'Principal', '*')} and \`ArnNotEquals\` on \`${dialect.principalArnKey ?? ''}\`, or list ${quote(root)} as well`,
          ...(edits && seen.size === 1 && { fix: { title: 'exempt by a condition', kind: 'changes-access', edits } }),
        })
      }
    },
  },
})
