import { defineRule, quote, replaceString, written } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-sid',
  summary: 'A `Sid` of an IAM policy has characters other than letters and digits.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNSUPPORTED_SID', 'parliament/INVALID_SID', 'boogy/invalid_sid_format'],
  kinds: ['identity', 'boundary', 'session'],
  why: `IAM takes the letters A to Z and a to z and the digits in a \`Sid\`, and refuses a policy that has a space, a hyphen or an underscore in
one. Policies of buckets, keys and other resources may have them: a \`Sid\` that was fine there fails here.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": [|"Allow read-only"|], "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "AllowReadOnly", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'Letters with accents lose them',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": [|"Lesezugriff für Prüfer"|], "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "LesezugriffFurPrufer", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'Letters of another alphabet have no plain form, so the name is left to you',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": [|"監査ログRO"|], "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "AuditLogRO", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A key policy may have spaces; and the plain form may be taken',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "UseKey", "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*" }, { "Sid": [|"Use-Key"|], "Effect": "Allow", "Action": "kms:Encrypt", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Use the key", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "kms:Decrypt", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { sid, policy } = statement
      if (sid?.value === undefined || /^[A-Za-z0-9]*$/.test(sid.value)) return
      const plain = plainly(sid.value)
      const free = plain !== undefined && !policy.statements.some((other) => other.sid?.value === plain)
      report({
        at: sid,
        message: `the ${written(statement, 'Sid')} ${quote(sid.value)} has characters that IAM refuses`,
        help: 'use the letters A to Z and a to z and digits only',
        ...(free && { fix: { title: `write ${quote(plain)}`, kind: 'changes-access', edits: [replaceString(policy, sid, plain)] } }),
      })
    },
  },
})

/** In letters and digits, without accents; undefined where less than half of what says something is left. */
function plainly(sid: string): string | undefined {
  const letters = sid.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '')
  const plain = letters.replace(/[^A-Za-z0-9]+([A-Za-z0-9]?)/g, (_, next: string) => next.toUpperCase())
  return plain !== '' && plain.length * 2 >= letters.replace(/[\s\p{P}]/gu, '').length ? plain : undefined
}
