import { defineRule, fieldNode, list, parseArn, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'hard-coded-partition',
  summary: 'An ARN names the partition, where others of the policy leave it open.',
  category: 'portability',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['cfn-lint/I3042'],
  dialects: ['aws'],
  why: `A policy that is to hold in GovCloud or China too writes \`arn:*:\` or \`arn:\${AWS::Partition}:\`. An \`arn:aws:\` among them fits nothing
there. Where all of a policy's ARNs name the partition, nothing is said: it is meant for one.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:*:sqs:*:111122223333:jobs", "arn:[|aws|]:sqs:*:111122223333:news"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:*:sqs:*:111122223333:jobs", "arn:*:sqs:*:111122223333:news"] }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      const partitions = policy.statements.flatMap(({ resources }) => resources?.values ?? []).flatMap((text) => {
        const field = parseArn(text)?.partition
        return field ? [{ field, at: fieldNode(text, field) }] : []
      })
      // What a reference stands for is not written there.
      const open = partitions.find(({ field, at }) => at.span.indirect !== true && (field.value === undefined || /[*?]/.test(field.value)))
      const named = partitions.filter(({ field }) => field.value !== undefined && !/[*?]/.test(field.value))
      const [first, ...others] = named
      if (!open || !first) return
      report({
        at: first.at,
        message: `${list([...new Set(named.map(({ field }) => quote(field.raw)))])} is written out here, and the partition is open elsewhere in this policy`,
        help: `write ${quote(open.field.raw)} here too`,
        related: [{ at: open.at, message: 'left open here' }, ...others.slice(0, 4).map(({ at }) => ({ at, message: 'written out too' }))],
      })
    },
  },
})
