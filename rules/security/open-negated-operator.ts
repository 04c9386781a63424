import { conditionsOn, defineRule, isLackable, isResourceTag, needsKey, networkKeys, quote, readOperator, whenAbsent, type Statement } from '../../src/rule.ts'

/** Keys about who calls that every signed request has. */
const CALLER = /^aws:Principal(?:Account|Arn|Type)$|^aws:userid$/i

export default defineRule({
  id: 'open-negated-operator',
  summary: 'An Allow is held to whoever is not listed, so that it is open to everyone else.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['bucket', 'resource', 'trust', 'identity', 'boundary'],
  dialects: ['aws'],
  why: `An Allow says who may; \`StringNotEquals\` and the other negated operators say who may not. With one of them on who calls or from where, an Allow is
open to all that nobody thought of, and to every request that does not carry the key: \`StringNotEquals\` on \`aws:SourceVpc\` lets in the internet.
List whom you mean, and deny the exceptions in a statement of their own. A second condition that names who may makes it harmless.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { [|"aws:SourceVpc"|]: "vpc-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } } }] }',
    },
    {
      title: 'All networks but one; an exception within a network that is named, a tag that is not empty',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { [|"aws:SourceIp"|]: "203.0.113.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }, "NotIpAddress": { "aws:SourceIp": "203.0.113.9/32" }, "StringNotEquals": { "aws:PrincipalTag/team": "" } } }] }',
    },
    {
      title: 'Strict: whoever may take the tag off, or create without it, gets past it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringNotEquals": { [|"aws:ResourceTag/env"|]: "prod" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringEquals": { "aws:ResourceTag/env": ["dev", "stage"] } } }] }',
    },
  ],
  check: {
    condition({ operator, key, values, statement }, { report }) {
      const read = readOperator(operator)
      const name = key.value ?? ''
      if (statement.effect !== 'Allow' || !read?.negated || read.known === undefined || statement.conditionsPartial) return
      const tag = isResourceTag(name)
      if (!(isLackable(name) || CALLER.test(name) || tag) || isNamed(statement, name) || values.every(({ value }) => value === '')) return
      const lacking = isLackable(name) && whenAbsent(read) ? ', and to requests without the key' : ''
      if (tag) {
        if (statement.conditions.every((other) => other.key.value?.toLowerCase() !== name.toLowerCase() || readOperator(other.operator)?.negated === true)) report({ at: key, message: `this Allow is for every resource whose ${quote(name)} is not listed, also for those without the tag`, help: 'list the values that are meant, or deny the exceptions in a statement of their own', unsure: 'the rest may be meant' })
        return
      }
      report({ at: key, message: `this Allow is open to every ${quote(name)} that is not listed${lacking}`, help: 'list those that may, and deny the exceptions in a statement of their own' })
    },
  },
})

/** Does another condition name who may call, or from where? Of the same key, or of another one about the network or the caller. */
function isNamed(statement: Statement, key: string): boolean {
  const network = networkKeys.has(key.toLowerCase())
  return statement.conditions.some((other) => {
    const name = other.key.value ?? ''
    const alike = conditionsOn(statement, key).includes(other) || (network ? networkKeys.has(name.toLowerCase()) : isLackable(name) || CALLER.test(name))
    return alike && needsKey(other) && readOperator(other.operator)?.family !== 'Null' && readOperator(other.operator)?.negated === false
  })
}
