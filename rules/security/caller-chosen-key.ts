import { defineRule, headerKeys, quote, readOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'caller-chosen-key',
  summary: 'Access hangs on a header that callers write as they please.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  equivalents: ['access-analyzer/UNTRUSTWORTHY_CONDITION_KEY'],
  why: `\`Referer\` and \`User-Agent\` are sent by the caller: \`curl -e https://www.example.com/\` is all that it takes to meet the condition. They
keep browsers from showing your pictures on other sites, and nobody who means to read them. Behind a CDN, let its own identity in, with origin access
control, in place of a header.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'Only from your own pages',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { [|"aws:Referer"|]: "https://www.example.com/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudfront.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE" } } }] }',
    },
    {
      title: 'Of a service it is under `strict` only: no stranger calls in its name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { [|"aws:Referer"|]: "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ses.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'Denied to all other clients',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLike": { [|"aws:UserAgent"|]: "*our-app/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalTag/app": "our-app" } } }] }',
    },
  ],
  check: {
    condition({ key, operator, values, statement: { effect, principals } }, { report }) {
      const read = readOperator(operator)
      if (effect === undefined || read === undefined || !headerKeys.has(key.value?.toLowerCase() ?? '')) return
      const only = effect === 'Deny' && !read.negated
      const unsure = only ? 'it may be there to spare well-behaved clients, and not to stop others'
        : principals && !principals.negated && principals.values.every(({ type }) => type === 'Service') ? 'only the service can be the caller'
        : values.every(({ value }) => value !== undefined && /^[\w+/=-]{16,}$/.test(value)) ? 'the value may be one that no stranger knows' : undefined
      report({
        at: key,
        message: only ? `a caller gets past this Deny by sending another ${quote(key.raw)}` : `any caller may send the ${quote(key.raw)} that this condition wants`,
        help: 'let access hang on the principal, the network or the organization',
        ...(unsure !== undefined && { unsure }),
      })
    },
  },
})
