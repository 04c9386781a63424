import { defineRule, list, quote, readOperator, uploadLockOut, witnessOf, type Condition } from '../../src/rule.ts'

export default defineRule({
  id: 'upload-lock-out',
  summary: 'Denies about the headers of uploads leave no upload at all.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `Each Deny for itself says "unless it is encrypted so", or "unless it has this ACL", and together they deny everything: what is encrypted with \`AES256\` is not with
\`aws:kms\`, and the other way round. Every \`PutObject\` fails with 403, whatever it asks for. A KMS key goes with \`AES256\` in no request either. List the values that may be in one condition, or keep
one of the statements. That no request passes is decided over all Denies of the policy.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingServerSideEncryption.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { [|"s3:x-amz-server-side-encryption"|]: "AES256" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": ["AES256", "aws:kms"] } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "s3:x-amz-server-side-encryption": "true" } } }] }',
    },
    {
      title: 'The header is asked for, and refused',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "Null": { [|"s3:x-amz-server-side-encryption"|]: "true" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "Null": { "s3:x-amz-server-side-encryption": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "Null": { "s3:x-amz-server-side-encryption": "true" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } } }] }',
    },
    {
      title: 'A KMS key beside `AES256`',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { [|"s3:x-amz-server-side-encryption"|]: "AES256" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "true" } } }] }',
    },
    {
      title: 'Two ACLs; what is asked of the storage class is no part of it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-storage-class": "STANDARD" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { [|"s3:x-amz-acl"|]: "bucket-owner-full-control" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-acl": "private" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-storage-class": "STANDARD" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:x-amz-acl": ["bucket-owner-full-control", "private"] } } }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const lockOut = uploadLockOut(policy, catalog)
      if (!lockOut) return
      const { conditions: [first, ...others], call } = lockOut
      const wanted = [...new Set([first, ...others].flatMap(wantedBy))]
      report({
        at: first.key, message: `these Denies leave no upload: no request meets ${list(wanted, 4)} together`,
        related: others.slice(0, 4).map(({ key }) => ({ at: key, message: 'denied here too' })), help: 'list what may be used in one condition, and remove the other statement', witness: witnessOf(call, catalog),
        // A module has a switch for each Deny, and whoever uses it may never set both.
        ...(policy.when !== undefined && { unsure: `the Denies may never stand together: it is so under ${policy.when}` }),
      })
    },
  },
})

/** What a request is to have, past the Deny: the values, or the header itself. */
function wantedBy({ operator, key, values }: Condition): readonly string[] {
  const presence = readOperator(operator)?.family === 'Null'
  return values.map(({ raw }) => (!presence ? quote(raw) : `${raw.toLowerCase() === 'false' ? 'no ' : ''}${quote(key.raw)}`))
}
