import { conditionsOn, defineRule, moveCondition, needsKey, presenceOf, quote, readOperator, removeCondition, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'wildcard-for-presence',
  summary: 'A condition on `*` only asks whether a key is there, which is what `Null` is for.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['string-like-on-arn-key'],
  equivalents: ['access-analyzer/EQUIVALENT_TO_NULL_FALSE', 'access-analyzer/EQUIVALENT_TO_NULL_TRUE'],
  why: `\`"StringLike": { "aws:ResourceTag/team": "*" }\` reads as a comparison, and holds for every resource that has the tag, whatever its
value. \`"Null": { "aws:ResourceTag/team": "false" }\` says so: the key is not missing. \`StringNotLike\` with \`*\` is the reverse, \`"true"\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-equivalent-to-null-false',
  ],
  examples: [
    {
      title: 'The key is there',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*", "Condition": { "StringLike": { "ec2:ResourceTag/team": [|"*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*", "Condition": { "Null": { "ec2:ResourceTag/team": "false" } } }] }',
    },
    {
      title: 'The key is not there',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "ForAllValues:StringNotLike": { "aws:TagKeys": [|["*"]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "true" } } }] }',
    },
    {
      title: 'Beside other keys',
      bad: `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*",
    "Condition": {
      "StringLike": {
        "ec2:ResourceTag/team": [|"*"|],
        "ec2:ResourceTag/stage": "dev-*"
      },
      "Bool": { "aws:ViaAWSService": "false" }
    }
  }]
}`,
      good: `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*",
    "Condition": {
      "StringLike": {
        "ec2:ResourceTag/stage": "dev-*"
      },
      "Null": {
        "ec2:ResourceTag/team": "false"
      },
      "Bool": { "aws:ViaAWSService": "false" }
    }
  }]
}`,
    },
    {
      title: 'With `Null` there already',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringLike": { "aws:RequestTag/team": [|["*", "data"]|] }, "Null": { "aws:RequestTag/stage": "false" } } }, { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "StringLike": { "aws:RequestTag/team": [|"*"|] }, "Null": { "aws:RequestTag/team": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/stage": "false", "aws:RequestTag/team": "false" } } }, { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/team": "false" } } }] }',
    },
    {
      title: 'ARNs',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotEquals": { "aws:SourceArn": [|"arn:*:*:*:*:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceArn": "true" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, key, value, statement } = condition
      const presence = presenceOf(condition)
      if (presence !== 'present' && presence !== 'absent') return
      const [missing, code] = presence === 'present' ? ['false', 'FALSE'] : ['true', 'TRUE']
      const said = presence === 'present' && conditionsOn(statement, key.raw).some((other) => other !== condition && readOperator(other.operator)?.family === 'Null' && needsKey(other))
      const edit = said ? removeCondition(condition) : moveCondition(condition, 'Null', `"${missing}"`)
      report({
        at: value,
        message: `${quote(operator.raw)} with a wildcard for everything only says that ${quote(key.raw)} is ${presence === 'present' ? 'there' : 'missing'}`,
        help: said ? 'remove it: `Null` says that already' : `write ${writtenCondition(statement, 'Null', key.raw, missing)}`, equivalent: `access-analyzer/EQUIVALENT_TO_NULL_${code}`,
        ...(edit && { fix: { title: said ? 'remove it' : 'write it with `Null`', kind: 'keeps-access', edits: [edit] } }),
      })
    },
  },
})
