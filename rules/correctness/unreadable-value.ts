import { defineRule, isArn, quote, readDate, readOperator, replaceString, rewrite, unreadable, type Family } from '../../src/rule.ts'

interface Type {
  readonly code: string | null
  readonly what: string
  readonly help: string
}

const booleans: Type = { code: 'TYPE_MISMATCH_BOOLEAN', what: 'neither true nor false', help: 'write `"true"` or `"false"`' }
const types: Partial<Record<Family, Type>> = {
  Bool: booleans, Null: booleans,
  Numeric: { code: 'TYPE_MISMATCH_NUMBER', what: 'no number', help: 'write a number such as `"10"`' },
  Date: { code: 'TYPE_MISMATCH_DATE', what: 'no date', help: 'write `2026-12-31`, or `2026-12-31T23:59:59Z` with a time zone' },
  Binary: { code: 'TYPE_MISMATCH_STRING', what: 'no base64', help: 'write the bytes in base64, with padding' },
  Arn: { code: null, what: 'no ARN', help: 'write `arn:partition:service:region:account:resource`, with `*` for what may vary' },
}
const words: ReadonlyMap<string, string> = new Map([['yes', 'true'], ['on', 'true'], ['1', 'true'], ['no', 'false'], ['off', 'false'], ['0', 'false']])

export default defineRule({
  id: 'unreadable-value',
  summary: 'A condition compares with a value that its operator cannot read.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  equivalents: [
    'access-analyzer/TYPE_MISMATCH_BOOLEAN', 'access-analyzer/TYPE_MISMATCH_NUMBER', 'access-analyzer/TYPE_MISMATCH_DATE', 'access-analyzer/TYPE_MISMATCH_STRING',
    'parliament/MISMATCHED_TYPE', 'parliament/MISMATCHED_TYPE_OPERATION_TO_NULL', 'boogy/invalid_bool_value_for_operator', 'boogy/invalid_value_format', 'boogy/invalid_arn_format_for_operator',
  ],
  why: `A numeric operator compares numbers, a date operator dates, an Arn operator the six fields of ARNs. A value of another kind is equal
to nothing and less than nothing: an Allow with it grants nothing, a Deny with it forbids nothing, and a negated operator always holds.
Capital letters in \`True\` and quotes around numbers are fine. Addresses are another rule's (\`malformed-ip-range\`).`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch-boolean',
  ],
  examples: [
    {
      title: 'A word for a Boolean',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": [|"no"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Null asks true or false, not for a value',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/team": [|"blue"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/team": "True" } } }] }',
    },
    {
      title: 'Numbers and dates',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": [|"ten"|], "aws:MultiFactorAuthAge": 3600 }, "DateLessThan": { "aws:CurrentTime": ["2026-12-31", [|"31.12.2026"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": "10", "aws:MultiFactorAuthAge": 3600 }, "DateLessThan": { "aws:CurrentTime": ["2026-12-31", "2026-12-31T23:59:59+01:00"] } } }] }',
    },
    {
      title: 'A time without its zone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": [|"2026-01-01T00:00:00"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" } } }] }',
    },
    {
      title: 'Hexadecimal digits where base64 is read',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "acme:Open", "Resource": "*", "Condition": { "BinaryEquals": { "acme:Digest": [|"ca fe"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "acme:Open", "Resource": "*", "Condition": { "BinaryEquals": { "acme:Digest": "yv4=" } } }] }',
    },
    {
      title: 'No ARN for an Arn operator; a pattern with too few fields, strict; a policy variable may be one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "ArnLike": { "aws:SourceArn": [[|"arn:aws:sns:*"|], [|"111122223333"|]], "aws:PrincipalArn": "${aws:PrincipalTag/owner}" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "ArnLike": { "aws:SourceArn": ["arn:aws:sns:*:444455556666:news", "arn:aws:sns:*:111122223333:*"], "aws:PrincipalArn": "${aws:PrincipalTag/owner}" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, statement } = condition
      const family = readOperator(operator)?.family
      const type = family && types[family]
      if (!type) return
      for (const at of family === 'Arn' ? condition.values.filter(({ value }) => value !== undefined && /^arn:.*\*/.test(value) && !isArn(value)) : []) {
        report({
          at, message: `${quote(at.raw)} has ${at.raw.split(':').length} of the 6 fields of an ARN`, help: 'write all six, with a wildcard in each that is open', equivalent: null,
          unsure: `AWS does not say whether a wildcard of ${quote(operator.raw)} stands for fields that are missing`,
        })
      }
      for (const { text: at, value, reference } of unreadable(condition)) {
        const word = type === booleans ? words.get(value.toLowerCase()) : undefined
        const edit = reference && rewrite(statement.policy, at, 0, reference.end, reference.arn)
        const zoneless = family === 'Date' && readDate(`${value}Z`) !== undefined
        report({
          at, message: zoneless ? `${quote(value)} has a time of day and no time zone` : `${quote(value)} is ${type.what}, which ${quote(operator.raw)} needs`,
          help: edit ? `write ${quote(edit.text)}` : word === undefined ? type.help : `write \`"${word}"\``, equivalent: type.code && `access-analyzer/${type.code}`,
          ...(zoneless && { unsure: 'AWS asks for a time zone, and does not say what it does without one' }),
          ...(edit && { fix: { title: `write ${quote(edit.text)}`, kind: 'changes-access', edits: [edit] } }),
          ...(word !== undefined && { fix: { title: `write ${quote(word)}`, kind: 'changes-access', edits: [replaceString(statement.policy, at, word)] } }),
        })
      }
    },
  },
})
