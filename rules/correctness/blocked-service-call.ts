import { conditionsOn, defineRule, list, networkKeys, quote, readOperator, type Condition, type Statement } from '../../src/rule.ts'

/** What tells a call that an AWS service makes from one that a person makes, or lists who is left out. */
const SPARES = /^aws:(?:CalledVia(?:First|Last)?|Principal(?:Arn|IsAWSService|OrgID|OrgPaths|Account|ServiceName|ServiceNamesList|Tag\/.+)|ViaAWSService|Source(?:Arn|Account|OrgID|OrgPaths)|userid)$/i

export default defineRule({
  id: 'blocked-service-call',
  summary: 'A Deny of all but some networks also stops the AWS services that act for those inside.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['identity', 'boundary', 'scp', 'bucket', 'resource'],
  dialects: ['aws'],
  why: `When Athena reads a bucket for a user, or CloudFormation makes a table, the request comes from the network of the service, not from that of the
user: its \`aws:SourceIp\` is another one, and \`aws:SourceVpc\` is not there. A Deny of all but your networks stops such calls, and nothing in the error
says why. \`"Bool": { "aws:ViaAWSService": "false" }\` in the Deny leaves them out; in the policy of a bucket, \`"Bool": { "aws:PrincipalIsAWSService":
"false" }\` leaves out the services that write logs there.

A Deny by \`aws:SourceIp\` alone stops whoever comes through a VPC endpoint, too: such requests have no public address.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-viaawsservice',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
  examples: [
    {
      title: 'For users and roles',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "NotIpAddress": { [|"aws:SourceIp"|]: "203.0.113.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" }, "Bool": { "aws:ViaAWSService": "false" } } }] }',
    },
    {
      title: 'For a bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringNotEquals": { [|"aws:SourceVpce"|]: "vpce-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { statement, key } = condition
      if (statement.effect !== 'Deny' || statement.conditionsPartial || statement.principals?.negated === true || !isOutside(condition)) return
      const network = statement.conditions.filter(isOutside)
      if (network[0] !== condition || statement.conditions.some((other) => other.key.value === undefined || SPARES.test(other.key.value) || isInside(other))) return
      if (!isWide(statement) || statement.principals?.values.every(({ who }) => who.is !== 'anyone') === true) return
      const spares = statement.principals ? ['aws:PrincipalIsAWSService', 'aws:ViaAWSService'] : ['aws:ViaAWSService']
      const ip = conditionsOn(statement, 'aws:SourceIp').includes(condition) && network.length === 1
      report({
        at: key, message: `this also denies what AWS services do for those inside, whose ${quote(key.raw)} is ${ip ? 'another' : 'not there'}`,
        help: `add \`BoolIfExists\` with \`false\` on ${list(spares.map(quote))}`,
      })
    },
  },
})

/** Is it met outside the networks that it lists? */
function isOutside({ key, operator }: Condition): boolean {
  return networkKeys.has(key.value?.toLowerCase() ?? '') && readOperator(operator)?.negated === true
}

/** Is it met inside a network only, where services do not call from? */
function isInside({ key, operator }: Condition): boolean {
  const read = readOperator(operator)
  return networkKeys.has(key.value?.toLowerCase() ?? '') && read !== undefined && (read.family === 'Null' || (!read.negated && !read.ifExists))
}

/** Does it name more than single calls? */
function isWide({ actions }: Statement): boolean {
  return actions !== undefined && (actions.negated || actions.values.some(({ value }) => value !== undefined && /^(?:\*|[\w-]+:\*)$/.test(value)))
}
