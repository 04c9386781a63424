import { defineRule, quote, readOperator, tagged } from '../../src/rule.ts'

/** What only accounts in an organization, IAM identities and their sessions have, by the sections of the first reference. */
const told = /^aws:(?:PrincipalOrgID|PrincipalOrgPaths|PrincipalTag\/.+)$/i
const own = /^aws:(?:username|MultiFactorAuth(?:Present|Age))$/i

export default defineRule({
  id: 'unsupported-key-for-service-principal',
  summary: 'A condition asks for what no request of an AWS service as principal carries.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  kinds: ['bucket', 'resource', 'trust'],
  dialects: ['aws'],
  equivalents: ['access-analyzer/UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
  why: `An AWS service that calls as itself is a member of no organization, has no tags, no user name and no MFA; only IAM Roles Anywhere brings tags, those of a certificate. A statement for service principals alone
that compares these keys is never met, so that an Allow does not allow the service; or, negated, always. For which organization or account a
service calls, \`aws:SourceOrgID\`, \`aws:SourceAccount\` and \`aws:SourceArn\` tell.`,
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-condition-key-for-service-principal',
  ],
  examples: [
    {
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { [|"aws:PrincipalOrgID"|]: "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'Roles Anywhere sends what the certificate says as tags',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { [|"aws:PrincipalTag/x509Subject/CN"|]: "host1" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"], "Condition": { "StringEquals": { "aws:PrincipalTag/x509Subject/CN": "host1" } } }] }',
    },
    {
      title: 'MFA; where an account is a principal too, the key makes sense',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"] }, "Action": "sts:AssumeRole", "Condition": { "Bool": { [|"aws:MultiFactorAuthPresent"|]: "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com", "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }] }',
    },
    {
      title: 'Tags, which IAM Roles Anywhere makes of a certificate',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { [|"aws:PrincipalTag/team"|]: "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"], "Condition": { "StringEquals": { "aws:PrincipalTag/x509Subject/CN": "web" } } }] }',
    },
  ],
  check: {
    condition({ key, operator, statement }, { report }) {
      const { principals } = statement
      if (!principals || principals.negated || principals.partial || principals.values.length === 0) return
      const name = key.value ?? ''
      const read = readOperator(operator)
      if (!(told.test(name) || own.test(name)) || read?.family === 'Null' || read?.ifExists || !principals.values.every(({ who }) => who.is === 'service')) return
      if (/^aws:PrincipalTag\//i.test(name) && principals.values.some(({ text }) => tagged.has(text.value?.toLowerCase() ?? ''))) return
      report({
        at: key, message: `no request of an AWS service carries ${quote(name)}`, related: principals.values.slice(0, 1).map((principal) => ({ at: principal,
        message: 'an AWS service' })),
        help: /Org/i.test(name) ? 'compare `aws:SourceOrgID`, `aws:SourceAccount` or `aws:SourceArn`' : 'remove the condition, or compare `aws:SourceAccount` or `aws:SourceArn`',
        equivalent: told.test(name) ? 'access-analyzer/UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL' : null,
      })
    },
  },
})
