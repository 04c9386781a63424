import { defineRule, list, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'not-principal-with-allow',
  summary: 'An Allow with NotPrincipal is for everyone who is not listed.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/ALLOW_WITH_NOT_PRINCIPAL', 'parliament/NOTPRINCIPAL_WITH_ALLOW', 'boogy/not_principal_with_allow', 'cfn-nag/F6', 'guard/IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL', 'cfn-nag/F7', 'cfn-nag/F8',
    'cfn-nag/F9', 'guard/S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL',
    'kics/4a8fc9a2-2b2f-4b3f-aa8d-401425872034', 'cfripper/SQSQueuePolicyNotPrincipalRule', 'cfripper/SNSTopicPolicyNotPrincipalRule',
  ],
  why: `\`NotPrincipal\` names the few whom a statement leaves out. With \`Allow\` that grants to all the rest of the world: every
other account, and callers who have none. AWS supports \`NotPrincipal\` with \`Deny\` only.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html'],
  kinds: ['bucket', 'resource', 'vpc-endpoint'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"NotPrincipal"|]: { "AWS": "arn:aws:iam::123456789012:user/Akua" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/app" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::awsexamplebucket1/*" }] }',
    },
    {
      title: 'a Deny that leaves some out is what NotPrincipal is for',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", [|"NotPrincipal"|]: { "AWS": ["111122223333", "444455556666"], "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:queue" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["111122223333", "444455556666"], "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:queue" } }',
    },
  ],
  check: {
    statement(statement, { report, dialect }) {
      const { effect, principals } = statement
      if (effect !== 'Allow' || principals?.negated !== true || dialect.notPrincipalWithAllow) return
      if (principals.values.some(({ who }) => who.is === 'anyone')) return
      report({
        at: principals.key, message: `this Allow is for everyone but ${list(principals.values.map(({ text }) => quote(text.raw)), 2) || 'nobody'}`,
        help: `name those who are meant with ${written(statement, 'Principal')}; to keep some out, deny them in a statement of its own. ${dialect.title} supports ${written(statement, 'NotPrincipal')} with Deny only`,
      })
    },
  },
})
