import { defineRule, parseArn, quote, type Policy, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'several-buckets',
  summary: 'A bucket policy names two buckets, and is attached to one.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `A bucket policy speaks of its own bucket and the objects in it. S3 refuses one that names another (“Policy has invalid resource”). It is mostly a policy
that was copied, where one ARN of several was not changed. By its shape alone it may be the policy of a VPC endpoint, which names many buckets: then this is
told under \`strict\` only.`,
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html', 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html'],
  examples: [
    {
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", [|"arn:aws:s3:::amzn-s3-demo-bucket-old/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      const [first, ...others] = namedBuckets(policy)
      const doubt = policy.kindFrom === 'shape' ? { unsure: 'it may be the policy of a VPC endpoint' } : {}
      for (const { at, name } of others) {
        if (!first || name === first.name) continue
        report({
          at, message: `this names the bucket ${quote(name)}, and the policy is that of ${quote(first.name)}`, related: [{ at: first.at, message: 'named here' }],
          help: 'S3 takes only the ARN of the bucket with the policy, and of its objects', ...doubt,
        })
      }
    },
  },
})

/** Buckets whose whole name the file says. */
function namedBuckets({ statements }: Policy): readonly { readonly at: Text; readonly name: string }[] {
  const texts = statements.flatMap(({ resources }) => (resources && !resources.negated ? resources.values : []))
  return texts.flatMap((at) => {
    const arn = parseArn(at)
    const [name = ''] = (arn?.resource.value ?? '').split('/')
    return arn?.service.value !== 's3' || arn.account.value !== '' || name === '' || /[*?]/.test(name) ? [] : [{ at, name }]
  })
}
