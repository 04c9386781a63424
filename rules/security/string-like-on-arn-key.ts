import { crossesFields, defineRule, hasWildcard, isArn, moveCondition, quote, readKey, readOperator, renamed } from '../../src/rule.ts'

export default defineRule({
  id: 'string-like-on-arn-key',
  summary: '`StringLike` or `StringNotLike` compares a key that holds an ARN.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS', 'parliament/MISMATCHED_TYPE_BUT_USABLE', 'boogy/type_mismatch_usable'],
  dialects: ['aws'],
  why: `For \`StringLike\`, an ARN is text, and a \`*\` matches colons too: \`arn:aws:*:*:111122223333:*\` also matches
\`arn:aws:s3:::amzn-s3-demo-bucket/x:111122223333:y\`, an ARN of another account, the end of which anybody may choose. \`ArnLike\` compares the
six fields of an ARN one by one, and a \`*\` stays in its field; only in the last one, which may hold colons, does it match all.

So the two differ where a \`*\` of the policy was to match over a colon: \`arn:aws:codepipeline:*\` matches with \`StringLike\` and has too few
fields for \`ArnLike\`. Write the rest of the fields out: \`arn:aws:codepipeline:*:*:*\`. Where no value has a wildcard before the last field, both match the
same, and so they do for the root users of all accounts, \`arn:aws:iam::*:root\`; that is told under \`strict\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-string-like-operator-with-arn-condition-keys',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLikeIfExists": { [|"aws:PrincipalArn"|]: ["arn:aws:iam::*:role/app-*", "arn:aws:iam::111122223333:role/admin"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLikeIfExists": { "aws:PrincipalArn": ["arn:aws:iam::*:role/app-*", "arn:aws:iam::111122223333:role/admin"] } } }] }',
    },
    {
      title: 'Beside keys that hold text, and another ARN operator',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": { "ArnLike": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary" }, "StringLike": { [|"iam:PolicyARN"|]: "arn:aws:iam::aws:policy/ReadOnly*", "aws:PrincipalTag/team": "data-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": { "ArnLike": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary", "iam:PolicyARN": "arn:aws:iam::aws:policy/ReadOnly*" }, "StringLike": { "aws:PrincipalTag/team": "data-*" } } }] }',
    },
    {
      title: 'Without wildcards; strict, as both match the same',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*", "Condition": { "StringLike": { [|"aws:SourceArn"|]: "arn:aws:cloudtrail:us-east-1:111122223333:trail/main" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main" } } }] }',
    },
    {
      title: 'A wildcard in the last field, and the root users; strict too',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringLike": { [|"aws:PrincipalArn"|]: ["arn:aws:iam::*:root", "arn:aws:iam::111122223333:role/app-*"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::*:root", "arn:aws:iam::111122223333:role/app-*"] } } }] }',
    },
    {
      title: 'A value with too few fields for `ArnLike`; `StringEquals` compares the whole ARN',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "codestar-notifications:CreateNotificationRule", "Resource": "*", "Condition": { "StringLike": { [|"codestar-notifications:NotificationsForResource"|]: "arn:aws:codepipeline:*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "codestar-notifications:CreateNotificationRule", "Resource": "*", "Condition": { "ArnLike": { "codestar-notifications:NotificationsForResource": "arn:aws:codepipeline:*:*:*" }, "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const { operator, key, values, partial } = condition
      const read = readOperator(operator)
      const known = readKey(key, catalog)
      if (read?.family !== 'String' || !read.wildcards || known.is !== 'known' || known.key.type !== 'ARN') return
      const meant = renamed(read, read.negated ? 'ArnNotLike' : 'ArnLike')
      const certain = !partial && values.length > 0 && values.every(({ value }) => value !== undefined && isArn(value))
      const edit = certain ? moveCondition(condition, meant) : undefined
      const told = values.map(({ pieces }) => pieces.map((piece) => (typeof piece === 'string' ? piece : 'x')).join(''))
      const plain = told.every((text) => !hasWildcard(text) || (isArn(text) && !crossesFields(text)))
      const open = partial || values.some(({ value }) => value === undefined)
      report({
        at: key, message: `${quote(operator.raw)} compares the ARN in ${quote(key.raw)} as text${plain ? '' : ', so `*` crosses its colons'}`,
        ...(plain && { unsure: open ? 'the file does not say whether it has a `*`' : 'it matches what `ArnLike` does' }),
        help: !partial && told.every(isArn) ? `write ${quote(meant)}` : `write ${quote(meant)}, and all six fields of each ARN`,
        ...(edit && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
