import { defineRule, isDocumentationAccount, isDocumentationBucket, parseArn, quote, type Node, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'documentation-value',
  summary: 'An account id or a bucket name is one of those that AWS\'s pages write in examples.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['semgrep/detected-aws-account-id'],
  why: `Policies are copied from documentation, and \`123456789012\` or \`amzn-s3-demo-bucket\` comes with them. Left in, the statement is about
nobody and nothing: no one owns these. In an example that is right, so that only \`strict\` reports it.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": ["arn:aws:s3:::[|amzn-s3-demo-bucket|]/*", "arn:aws:sqs:us-east-1:123456789012:jobs"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": ["arn:aws:s3:::acme-reports/*", "arn:aws:sqs:us-east-1:604730817241:jobs"] }] }',
    },
    {
      title: 'A principal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::604730817241:role/app", [|"444455556666"|]] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-reports/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::604730817241:role/app"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme-reports/*" }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      const texts = policy.statements.flatMap(({ principals, resources }) => [...(principals?.values ?? []).map(({ text }) => text), ...(resources?.values ?? [])])
      const [first, ...others] = texts.flatMap((text) => inText(text) ?? [])
      if (!first) return
      report({
        at: first.at, message: `${quote(first.word)} stands for ${/^\d/.test(first.word) ? 'an account' : 'a bucket'} in AWS's documentation`,
        help: 'write the name or the id of your own',
        related: others.slice(0, 4).map(({ at }) => ({ at, message: 'from the documentation too' })),
      })
    },
  },
})

function inText(text: Text): { readonly at: Node; readonly word: string } | undefined {
  if (isDocumentationAccount(text.raw)) return { at: text, word: text.raw }
  const arn = parseArn(text)
  if (!arn) return undefined
  const [bucket = ''] = arn.service.value === 's3' && arn.account.raw === '' ? arn.resource.raw.split('/') : []
  const { start, raw } = isDocumentationAccount(arn.account.raw) ? arn.account : { start: arn.resource.start, raw: isDocumentationBucket(bucket) ? bucket : '' }
  return raw === '' ? undefined : { at: text.part(start, start + raw.length), word: raw }
}
