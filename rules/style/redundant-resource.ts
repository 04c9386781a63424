import { coveredResources, defineRule, quote, removeItem } from '../../src/rule.ts'

export default defineRule({
  id: 'redundant-resource',
  summary: 'A resource is listed twice, or another one of its list covers it.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_RESOURCE'],
  why: `A \`*\` in a resource is any text, \`/\` and \`:\` included: \`arn:aws:s3:::logs-*\` is every bucket that begins so *and* every object in it. An entry
that such a pattern covers changes nothing, and suggests that the pattern is narrower than it is. Often the pattern is the one to mend.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-resource',
  ],
  examples: [
    {
      title: 'A wildcard reaches over the `/`; a bucket beside its objects is fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket*", [|"arn:aws:s3:::amzn-s3-demo-bucket*/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket*"] }] }',
    },
    {
      title: 'Whatever the name of the user is',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [[|"arn:aws:s3:::amzn-s3-demo-bucket/home/${aws:username}/*"|], "arn:aws:s3:::amzn-s3-demo-bucket/home/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/home/*"] }] }',
    },
    {
      title: 'Listed twice',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "sqs:*", "NotResource": ["arn:aws:sqs:us-east-1:111122223333:orders", [|"arn:aws:sqs:us-east-1:111122223333:orders"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "sqs:*", "NotResource": ["arn:aws:sqs:us-east-1:111122223333:orders"] }] }',
    },
  ],
  check: {
    statement({ resources, policy }, { report }) {
      if (!resources) return
      for (const { entry, by, same } of coveredResources(resources)) {
        const edit = removeItem(policy, entry)
        report({
          at: entry,
          message: same ? `${quote(entry.raw)} is listed twice` : `${quote(entry.raw)} is in ${quote(by.raw)} already`,
          related: [{ at: by, message: same ? 'first here' : 'covers it' }],
          help: same ? 'remove one of the two' : `remove it, or name what is meant in place of ${quote(by.raw)}`,
          ...(edit && { fix: { title: `remove ${quote(entry.raw)}`, kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})
