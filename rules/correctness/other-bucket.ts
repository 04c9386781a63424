import { defineRule, otherThanOwn, parseArn, quote, type Policy, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'other-bucket',
  summary: 'A bucket policy names another bucket than the one that it is attached to.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  formerly: ['several-buckets'],
  kinds: ['bucket', 'resource'],
  dialects: ['aws'],
  why: `A bucket policy speaks of its own bucket and the objects in it. S3 refuses one that names another (“Policy has invalid resource”). It is mostly a policy
that was copied, where an ARN was not changed. Where a template says which bucket the policy is for, each ARN is held against that one; two buckets that the
template makes are two, also where it leaves their names open. Else two buckets in one policy are one too many. By its shape alone, a policy that names several may
be that of a VPC endpoint, and an RCP: then this is told under \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
    'https://github.com/aws-samples/aws-media-services-vod-automation/issues/17',
  ],
  examples: [
    {
      title: 'Two in one policy',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", [|"arn:aws:s3:::amzn-s3-demo-bucket-old/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
    {
      title: 'Not the bucket of the template',
      file: 'template.json',
      bad: '{ "Resources": { "Logs": { "Type": "AWS::S3::Bucket" }, "Site": { "Type": "AWS::S3::Bucket" }, "SitePolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Site" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": [|{ "Fn::Sub": "${Logs.Arn}/*" }|] }] } } } } }',
      good: '{ "Resources": { "Logs": { "Type": "AWS::S3::Bucket" }, "Site": { "Type": "AWS::S3::Bucket" }, "SitePolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Site" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Site.Arn}/*" } }] } } } } }',
    },
    {
      title: 'Perhaps the policy of a VPC endpoint; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", [|"arn:aws:s3:::amzn-s3-demo-buckets/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      const help = 'name the bucket that the policy is attached to, and its objects; S3 takes no other'
      if (policy.kind !== 'bucket' && (policy.service !== 's3' || policy.kindFrom !== 'shape')) return
      const strays = resourcesOf(policy).flatMap((at) => {
        const other = otherThanOwn(at, policy)
        return other ? [{ at, other }] : []
      })
      for (const { at, other } of strays) report({ at, message: `this names the bucket ${quote(other.named)}, and the policy is attached to ${quote(other.own)}`, help })
      if (strays.length > 0) return
      const [first, ...others] = namedBuckets(policy)
      const doubt = policy.kindFrom === 'shape' ? { unsure: 'it may be the policy of a VPC endpoint, or an RCP' } : {}
      for (const { at, name } of others) {
        if (!first || name === first.name) continue
        report({ at, message: `this names the bucket ${quote(name)}, and the policy also names ${quote(first.name)}`, related: [{ at: first.at, message: 'named here' }], help, ...doubt })
      }
    },
  },
})

function resourcesOf({ statements }: Policy): readonly Text[] {
  return statements.flatMap(({ resources }) => (resources && !resources.negated ? resources.values : []))
}

/** Buckets whose whole name the file says. */
function namedBuckets(policy: Policy): readonly { readonly at: Text; readonly name: string }[] {
  return resourcesOf(policy).flatMap((at) => {
    const arn = parseArn(at)
    const [name = ''] = (arn?.resource.value ?? '').split('/')
    return arn?.service.value !== 's3' || arn.account.value !== '' || name === '' || /[*?]/.test(name) ? [] : [{ at, name }]
  })
}
