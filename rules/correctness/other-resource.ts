import { defineRule, otherThanOwn, quote } from '../../src/rule.ts'

/** What the holder is called in messages, by its kind. */
const nouns: Readonly<Record<string, string>> = { queue: 'queue', topic: 'topic', key: 'key', secret: 'secret', table: 'table' }

export default defineRule({
  id: 'other-resource',
  summary: 'The policy of a queue, topic, key, secret or table names another one.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['resource'],
  dialects: ['aws'],
  why: `The policy of a queue is asked about that queue only. What it says of another one grants nothing and denies nothing there: that one has a policy of its own. It is
mostly a policy that was copied, or a dead-letter queue that was meant. The policy of a KMS key names it as \`*\`, “this key”. Told where a template says what the policy
is attached to; of names that the template leaves open, only where they are those of two resources that it makes.`,
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-creating-custom-policies.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-examples.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html',
  ],
  examples: [
    {
      file: 'template.json',
      bad: '{ "Resources": { "Jobs": { "Type": "AWS::SQS::Queue" }, "Failed": { "Type": "AWS::SQS::Queue" }, "JobsPolicy": { "Type": "AWS::SQS::QueuePolicy", "Properties": { "Queues": [{ "Ref": "Jobs" }], "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sqs:SendMessage", "Resource": [|{ "Fn::GetAtt": ["Failed", "Arn"] }|] }] } } } } }',
      good: '{ "Resources": { "Jobs": { "Type": "AWS::SQS::Queue" }, "Failed": { "Type": "AWS::SQS::Queue" }, "JobsPolicy": { "Type": "AWS::SQS::QueuePolicy", "Properties": { "Queues": [{ "Ref": "Jobs" }], "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sqs:SendMessage", "Resource": { "Fn::GetAtt": ["Jobs", "Arn"] } }] } } } } }',
    },
  ],
  check: {
    resource(resource, { statement, report }) {
      const { policy, resources } = statement
      const noun = nouns[policy.holder?.kind ?? '']
      const other = noun === undefined || resources?.negated ? undefined : otherThanOwn(resource, policy)
      if (!other || noun === undefined) return
      report({
        at: resource, message: `this names ${quote(other.named)}, and the policy is that of the ${noun} ${quote(other.own)}`,
        help: noun === 'key' ? 'write `*`, which is this key; what concerns another one is said in its own policy' : `name the ${noun} itself; what concerns another one is said in the policy of that one`,
      })
    },
  },
})
