import { blockOf, conditionsOn, defineRule, grantedWithout, isLackable, isResourceTag, needsKey, quote, readOperator, renamed, renameOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'open-if-exists',
  summary: 'An Allow with `IfExists` also holds for requests that do not say who calls, or from where.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['boogy/ifexists_weakens_security_condition'],
  dialects: ['aws'],
  why: `An operator with \`IfExists\` is met by every request without the key. On what a request is about that is often meant: a condition on the type
of an instance is not to stop calls that have none. On who calls, from where or for whom it is a hole: "from this VPC endpoint, if any" lets in the whole
internet, which comes through none, and whoever leaves the external id out of the call meets a condition on it.

In a policy that names who may call, what the condition adds may be meant for some requests only: that is told under \`strict\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
  examples: [
    {
      title: 'The external id can be left out',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "StringEqualsIfExists": { [|"sts:ExternalId"|]: "12345" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "12345" } } }] }',
    },
    {
      title: 'Any service, of any account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLikeIfExists": { [|"aws:SourceArn"|]: "arn:aws:sns:eu-west-1:111122223333:orders" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:orders" } } }] }',
    },
    {
      title: 'Strict: a Deny takes requests without the key of the second',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEqualsIfExists": { [|"aws:PrincipalOrgID"|]: "o-a1b2c3d4e5" } } }, { "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "aws:PrincipalOrgID": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }, { "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "aws:PrincipalOrgID": "true" } } }] }',
    },
    {
      title: 'Strict: not only what has the tag',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringEqualsIfExists": { [|"aws:ResourceTag/team"|]: "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
    },
    {
      title: 'Strict: not only from this endpoint; asked for in the same statement, or about the request',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEqualsIfExists": { [|"aws:SourceVpce"|]: "vpce-1a2b3c4d" } } }, { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "Null": { "aws:SourceVpce": "false" } } }, { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringEqualsIfExists": { "ec2:InstanceType": "t3.micro" } } }, { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }, { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "Null": { "aws:SourceVpce": "false" } } }, { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringEqualsIfExists": { "ec2:InstanceType": "t3.micro" } } }, { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, key, statement } = condition
      const read = readOperator(operator)
      if (statement.effect !== 'Allow' || !read?.ifExists || read.known === undefined || read.negated || read.family === 'Null') return
      const tag = isResourceTag(key.value ?? '')
      if (!(isLackable(key.value ?? '') || tag) || statement.conditionsPartial || conditionsOn(statement, key.raw).some(needsKey)) return
      const other = /^sts:ExternalId$/i.test(key.raw) || statement.principals?.values.every(({ who }) => who.is === 'service') === true
      const name = renamed({ ...read, ifExists: false }, read.known)
      const edit = blockOf(condition).length === 1 ? renameOperator(condition, name) : undefined
      report({
        at: key, message: tag ? `resources without the tag of ${quote(key.raw)} are allowed too` : `requests without ${quote(key.raw)} are allowed too`, help: `write ${quote(name)}`,
        granted: grantedWithout(statement, key.raw),
        ...(!other && { unsure: tag ? 'resources without the tag may be meant' : 'requests without the key may be meant' }),
        ...(edit && { fix: { title: `write ${quote(name)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
