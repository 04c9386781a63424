import { defineRule, quote, readKey } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-tag-key',
  summary: 'A condition key about tags names no tag.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_TAG_KEY_IN_CONDITION'],
  why: `Keys such as \`aws:ResourceTag\` carry one tag each: \`aws:ResourceTag/team\` is the tag \`team\` of the resource. Without the name of a tag, the
key is in no request. Only \`aws:TagKeys\`, the list of the names, stands alone.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-tag-key-in-condition',
  ],
  dialects: ['aws'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { [|"aws:ResourceTag/"|]: "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
    },
    {
      title: 'Without the slash, and of a service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringNotEquals": { [|"aws:PrincipalTag"|]: "admin", [|"s3:ExistingObjectTag"|]: "public" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalTag/role": "admin", "s3:ExistingObjectTag/access": "public" } } }] }',
    },
  ],
  check: {
    condition({ key }, { catalog, report }) {
      const said = readKey(key, catalog)
      if (said.is === 'tagless') report({ at: key, message: `${quote(key.raw)} does not say which tag`, help: `name the tag: ${quote(`${said.key}/<tag>`)}` })
    },
  },
})
