import { defineRule, quote, readOperator, variablesIn } from '../../src/rule.ts'

export default defineRule({
  id: 'variable-with-wrong-operator',
  summary: 'A policy variable is a value of an operator that does not compare strings or ARNs.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_VARIABLE_FOR_OPERATOR'],
  why: `AWS fills variables in for the String and Arn operators only. With a number, a date, a Boolean, bytes, an address or \`Null\`, the value is the
text \`\${…}\` itself, which is no number and no date: the condition is never met, or the policy is refused.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-conditionelement',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'A number',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "NumericLessThanEquals": { "s3:max-keys": [|"${aws:PrincipalTag/max-keys}"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "NumericLessThanEquals": { "s3:max-keys": "100" } } }] }',
    },
    {
      title: 'An address; a string and a placeholder are fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["192.0.2.0/24", [|"${aws:PrincipalTag/office}"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["192.0.2.0/24", "${OfficeRange}"] }, "StringNotEquals": { "aws:ResourceAccount": "${aws:PrincipalAccount}" } } }] }',
    },
  ],
  check: {
    condition({ operator, values }, { report }) {
      const family = readOperator(operator)?.family
      if (family === undefined || family === 'String' || family === 'Arn') return
      for (const value of values) {
        const [variable] = variablesIn(value)
        if (variable) report({ at: value, message: `${quote(operator.raw)} cannot take the variable ${quote(variable.raw)}`, help: 'write the value; only String and Arn operators take variables' })
      }
    },
  },
})
