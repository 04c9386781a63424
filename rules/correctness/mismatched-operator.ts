import { defineRule, fittingOperator, isArn, moveCondition, quote, readKey, readOperator, renamed, suits, type ConditionKey, type Family, type KeyType } from '../../src/rule.ts'

/** What the operators of a family compare, and which they are. */
const families: Readonly<Record<Exclude<Family, 'Null'>, readonly [compares: string, operators: string]>> = {
  String: ['text', '`StringEquals` or `StringLike`'], Arn: ['ARNs', '`ArnLike`'], Numeric: ['numbers', '`NumericEquals` or its kin'], Date: ['dates', '`DateLessThan` or its kin'],
  Bool: ['true and false', '`Bool`'], IpAddress: ['IP addresses', '`IpAddress` or `NotIpAddress`'], Binary: ['binary data', '`BinaryEquals`'],
}
const holds: Readonly<Record<KeyType, readonly [holds: string, family: Exclude<Family, 'Null'>]>> = {
  String: ['text', 'String'], ARN: ['an ARN', 'Arn'], Bool: ['true or false', 'Bool'], Date: ['a date', 'Date'], Numeric: ['a number', 'Numeric'],
  IPAddress: ['an IP address', 'IpAddress'], Binary: ['binary data', 'Binary'],
}

export default defineRule({
  id: 'mismatched-operator',
  summary: 'A condition operator compares another type of value than its key has.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['unreadable-value'],
  equivalents: ['access-analyzer/TYPE_MISMATCH', 'parliament/MISMATCHED_TYPE', 'boogy/type_mismatch'],
  dialects: ['aws'],
  why: `Every condition key has a type, and every operator compares values of one type. AWS accepts any pair of them. An IP address that
is compared as text matches no range, a number is not less than another as text, and the ARN operators take no text apart that AWS does
not hand over as an ARN: the statement then applies to other requests than it seems to, or to none. The encryption context of KMS is
text, also where it holds an ARN: \`ArnLike\` may well work there, as some policies of
AWS itself rely on, but AWS documents it for keys of type ARN only; that is told under \`strict\`. Text operators on a key that holds an ARN do work; for them, see \`string-like-on-arn-key\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch',
  ],
  examples: [
    {
      title: 'The encryption context is text; strict, as some policies of AWS do it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "ArnLike": { [|"kms:EncryptionContext:aws:s3:arn"|]: "arn:aws:s3:::amzn-s3-demo-bucket/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringLike": { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::amzn-s3-demo-bucket/*" } } }] }',
    },
    {
      title: 'A Boolean as text, beside a key of its own kind',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { [|"aws:SecureTransport"|]: "false", "aws:PrincipalTag/team": "data" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "data" }, "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'Addresses as text; a time in seconds may be compared as a number',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:SourceIp"|]: ["192.0.2.0/24", "203.0.113.7"] }, "NumericGreaterThan": { "aws:EpochTime": "1893456000" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["192.0.2.0/24", "203.0.113.7"] }, "NumericGreaterThan": { "aws:EpochTime": "1893456000" } } }] }',
    },
    {
      title: 'Which operator was meant is not certain',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { [|"aws:SecureTransport"|]: "true" }, "StringLike": { [|"aws:SourceIp"|]: "192.0.2.*" }, "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" }, "IpAddress": { "aws:SourceIp": "192.0.2.0/24" }, "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const { operator, key, values, partial } = condition
      const read = readOperator(operator)
      const known = readKey(key, catalog)
      if (known.is !== 'known' || known.key.open || !read?.family || read.family === 'Null' || isRightEnough(read.family, known.key)) return
      const [held, family] = holds[known.key.type]
      const texts = values.flatMap(({ value }) => value ?? [])
      const name = partial || texts.length < values.length ? undefined : fittingOperator(read, known.key, texts)
      const meant = name && renamed(read, name)
      const edit = meant && moveCondition(condition, meant)
      const worksPerhaps = read.family === 'Arn' && known.key.type === 'String' && values.length > 0 && values.every(({ value }) => value === undefined || isArn(value))
      report({
        at: key, ...(worksPerhaps && { unsure: 'the text may be read as an ARN, as some policies of AWS do it' }), message: `${quote(operator.raw)} compares ${families[read.family][0]}, but ${quote(key.raw)} holds ${held}`,
        help: meant ? `write ${quote(meant)}` : `use ${families[family][1]}`,
        ...(edit && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})

/** Text operators compare ARNs as the text that they are. */
function isRightEnough(family: Family, key: ConditionKey): boolean {
  return suits(family, key) || (family === 'String' && key.type === 'ARN')
}
