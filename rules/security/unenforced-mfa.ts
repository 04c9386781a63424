import { blockOf, defineRule, passesMfa, passesWithoutAge, quote, readMfa, readOperator, renamed, renameOperator, writtenCondition, type Condition, type Fix } from '../../src/rule.ts'

const MFA = 'aws:MultiFactorAuthPresent'

export default defineRule({
  id: 'unenforced-mfa',
  summary: 'A condition that is to ask for MFA is met, or a Deny passed, without it.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['mismatched-operator'],
  dialects: ['aws'],
  equivalents: [
    'parliament/BAD_PATTERN_FOR_MFA', 'boogy/mfa_antipattern_bool_false', 'boogy/mfa_antipattern_null_false', 'boogy/mfa_antipattern_boolif_exists_false', 'boogy/mfa_antipattern_null_true',
  ],
  why: `A request that is signed with the access keys of a user carries no \`aws:MultiFactorAuthPresent\` at all. So an Allow with
\`BoolIfExists\` is open to whoever has the keys, and a Deny with plain \`Bool\` does not stop them: leaked keys work without MFA, which is what
the condition was there to prevent. A session without MFA carries the key too, as \`false\`, so that asking with \`Null\` whether it is there
proves nothing. In an Allow write \`"Bool": { "aws:MultiFactorAuthPresent": "true" }\`, in a Deny
\`"BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
  ],
  examples: [
    {
      title: 'Strict: an Allow turned round',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { [|"BoolIfExists"|]: { "aws:MultiFactorAuthPresent": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }] }',
    },
    {
      title: 'An Allow for access keys, too',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { [|"BoolIfExists"|]: { "aws:MultiFactorAuthPresent": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }] }',
    },
    {
      title: 'A Deny that access keys pass',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["iam:EnableMFADevice", "sts:GetSessionToken"], "Resource": "*", "Condition": { [|"Bool"|]: { "aws:MultiFactorAuthPresent": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["iam:EnableMFADevice", "sts:GetSessionToken"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }] }',
    },
    {
      title: 'The key is there, as `false`; the age is only there with MFA',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "*", "Condition": { [|"Null"|]: { "aws:MultiFactorAuthPresent": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthAge": "false" } } }] }',
    },
    {
      title: 'Two Denies together leave nobody out',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { [|"Null"|]: { "aws:MultiFactorAuthPresent": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }] }',
    },
    {
      title: 'A limit on the age that access keys meet',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Condition": { [|"NumericLessThanIfExists"|]: { "aws:MultiFactorAuthAge": "3600" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }] }',
    },
    {
      title: 'Strict: a Deny for MFA that is too old does not stop those without it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { [|"NumericGreaterThan"|]: { "aws:MultiFactorAuthAge": "3600" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThanIfExists": { "aws:MultiFactorAuthAge": "3600" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { conditions: [first] = [], meets } = readMfa(statement) ?? {}
      const passing = passesMfa(statement)
      if (!first || !meets) return
      const [at, key] = [first.operator, quote(first.key.raw)]
      if (passing) {
        const message = passing === 'keys' ? `requests with access keys pass this Deny: they carry no ${key}` : `sessions without MFA pass this Deny: their ${key} is there, as \`false\``
        report({ at, message, help: `deny with ${writtenCondition(statement, 'BoolIfExists', MFA, 'false')}`, ...fixOf(first, true) })
      } else if (passesWithoutAge(statement)) {
        report({ at, message: `requests without MFA pass this Deny: they carry no ${key}`, help: `deny with ${quote(nameWith(first, true) ?? first.operator.raw)} too`, unsure: 'another policy may ask for MFA' })
      } else if (statement.effect === 'Allow' && meets.with && (meets.keys || meets.without)) {
        const message = meets.keys ? `this also allows requests with access keys, which carry no ${key}` : `this also allows sessions without MFA, whose ${key} is there, as \`false\``
        report({ at, message, help: `allow with ${writtenCondition(statement, 'Bool', MFA, 'true')}`, ...fixOf(first, false) })
      } else if (statement.effect === 'Allow' && !meets.with && (meets.keys || meets.without)) {
        report({ at, message: 'this allows only what is asked for without MFA', help: `allow with ${writtenCondition(statement, 'Bool', MFA, 'true')}`, unsure: 'it may be for those who set up MFA' })
      }
    },
  },
})

/** The name of the operator with or without `IfExists`. */
function nameWith({ operator }: Condition, ifExists: boolean): string | undefined {
  const read = readOperator(operator)
  return read?.known === undefined ? undefined : renamed({ ...read, ifExists }, read.known)
}

/** The same operator with or without `IfExists`, where that is all that is wrong. */
function fixOf(condition: Condition, ifExists: boolean): { readonly fix?: Fix } {
  const read = readOperator(condition.operator)
  const name = nameWith(condition, ifExists)
  if (name === undefined || read?.ifExists === ifExists || read?.family === 'Null' || blockOf(condition).length > 1) return {}
  const edit = renameOperator(condition, name)
  return edit ? { fix: { title: `write ${quote(name)}`, kind: 'changes-access', edits: [edit] } } : {}
}
