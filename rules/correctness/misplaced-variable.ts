import { defineRule, isEscape, parseArn, quote, variablesIn } from '../../src/rule.ts'

export default defineRule({
  id: 'misplaced-variable',
  summary: 'A policy variable stands where AWS fills none in.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/VARIABLE_UNSUPPORTED_IN_ELEMENT'],
  why: `AWS fills in variables in two places: a resource, and the values of a condition. In a principal or in the name of a condition key,
\`\${aws:username}\` is text like any other: the policy is refused, or is about a user or tag of that name, and there is none. A variable in an action
is told by \`malformed-action\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-wheretouse',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'A principal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::111122223333:user/${aws:username}"|] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*" }] }',
    },
    {
      title: 'The name of a key',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { [|"s3:ExistingObjectTag/${aws:username}"|]: "owner" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/owner": "${aws:username}" } } }] }',
    },
    {
      title: 'The service of an ARN; the name of a resource may be a variable',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sns:Publish", "Resource": [|"arn:aws:${aws:PrincipalTag/service}:eu-west-1:111122223333:news"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:${aws:PrincipalAccount}:${aws:PrincipalTag/team}" }] }',
    },
  ],
  check: {
    principal({ text }, { report }) {
      const [variable] = variablesIn(text)
      if (!variable) return
      const help = 'name the principals, or name the account and compare in a condition'
      report({ at: text, message: `a principal cannot hold the variable ${quote(variable.raw)}`, help, equivalent: 'access-analyzer/VARIABLE_UNSUPPORTED_IN_ELEMENT' })
    },
    condition({ key }, { report }) {
      const variable = variablesIn(key).find((each) => !isEscape(each))
      if (variable) report({ at: key, message: `the name of a condition key cannot hold the variable ${quote(variable.raw)}`, help: 'write the variable as the value', equivalent: null })
    },
    resource(resource, { report }) {
      const { partition, service } = parseArn(resource) ?? {}
      const variable = variablesIn(resource).find(({ start }) => [partition, service].some((field) => field && field.start <= start && start < field.end))
      if (variable) report({ at: resource, message: `the partition and the service of an ARN cannot hold the variable ${quote(variable.raw)}`, help: 'write them out', equivalent: null })
    },
  },
})
