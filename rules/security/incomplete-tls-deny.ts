import { conditionsOn, defineRule, openTransport, quote, turnedTransport, witnessOf, type Condition, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'incomplete-tls-deny',
  summary: 'A Deny that is to refuse requests without TLS lets some pass, or refuses those with TLS.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket', 'resource', 'scp', 'rcp', 'vpc-endpoint'],
  dialects: ['aws'],
  why: `The Deny reads \`"Bool": { "aws:SecureTransport": "false" }\`: deny where the request does *not* use TLS. With \`true\` it denies all that do, and lets
through the rest.

What may be meant is told under \`strict\` only: a Deny for some callers, some actions, or some of the resources, and one by \`s3:TlsVersion\` alone, which
keeps old versions of TLS out and plain HTTP in, for a request without TLS has no version of it. The request under the finding passes
all Denies of the policy. Where the ARN of the bucket or of its objects is missing, \`missing-bucket-arn\` and \`missing-object-arn\` tell it.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport',
  ],
  examples: [
    {
      title: 'Denied with TLS',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": [|"true"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Also where the policy names two buckets',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:::amzn-s3-demo-copy", "arn:aws:s3:::amzn-s3-demo-copy/*"], "Condition": { "Bool": { "aws:SecureTransport": [|"true"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:::amzn-s3-demo-copy", "arn:aws:s3:::amzn-s3-demo-copy/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Plain HTTP has no version of TLS; strict, as only old versions may be meant',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "NumericLessThan": { [|"s3:TlsVersion"|]: "1.2" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "NumericLessThanIfExists": { "s3:TlsVersion": "1.2" } } }] }',
    },
    {
      title: 'New versions of TLS denied',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { [|"NumericGreaterThan"|]: { "s3:TlsVersion": "1.2" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "NumericLessThan": { "s3:TlsVersion": "1.2" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'In a resource control policy',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sqs:*"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": [|"true"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sqs:*"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Both in one statement must be met together',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { [|"aws:SecureTransport"|]: "false" }, "NumericLessThan": { "s3:TlsVersion": "1.2" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "NumericLessThan": { "s3:TlsVersion": "1.2" } } }] }',
    },
    {
      title: 'For one account only; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { [|"aws:SecureTransport"|]: "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "NotAction": "s3:ListAllMyBuckets", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const { attempts: [first] = [], call } = openTransport(policy, catalog) ?? {}
      const witness = call && witnessOf(call, catalog)
      const turned = turnedTransport(policy, catalog)
      for (const { key, operator, values: [value] } of turned) {
        if (isVersion(key)) report({ at: operator, message: 'this Deny stops new versions of TLS, and lets the old ones through', help: `write ${quote('NumericLessThan')}: deny where the version is less than the least that you accept` })
        else if (value) report({ at: value, message: witness ? 'this Deny stops requests with TLS, and lets those without it through' : 'this Deny stops requests with TLS', help: 'write `false`: deny where the request does not use TLS', ...(witness && { witness }), barsWidening: true })
      }
      if (turned.length > 0 || !first || !witness) return
      const doubt = isOfVersion(first) ? 'only old versions of TLS may be meant' : isWhole(first) ? undefined : 'only some requests may be meant'
      report({
        at: first.key, message: `a request for ${quote(witness.action)} without TLS passes this Deny`, witness, ...(doubt !== undefined && { unsure: doubt }),
        help: 'deny every action to `*`, on the resource and all that is in it, where `aws:SecureTransport` is `false`, in a statement with no other condition',
      })
    },
  },
})

function isVersion(key: Text): boolean {
  return /:tls/i.test(key.raw)
}

/** Is the version of TLS all that it asks for? */
function isOfVersion({ key, statement }: Condition): boolean {
  return isVersion(key) && statement.conditions.length === 1
}

/** Is it for everyone, all actions, and on TLS alone? */
function isWhole({ statement }: Condition): boolean {
  const { actions, principals, conditions, resources } = statement
  const everyone = principals?.negated === false && principals.values.some(({ who }) => who.is === 'anyone')
  const all = actions?.negated === false && actions.values.some(({ value }) => /^(?:\*|\w+:\*)$/.test(value ?? ''))
  const aboutTls = conditionsOn(statement, 'aws:SecureTransport').length + conditionsOn(statement, 's3:TlsVersion').length === conditions.length
  return everyone && all && aboutTls && resources?.negated === false && conditions.length > 1
}
