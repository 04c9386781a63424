import { defineRule, everyResource, list, quote, unscopedIn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unscoped-data-read',
  summary: 'An Allow reads the data of every resource of a kind.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['trivy/AVD-AWS-0346', 'cloudsplaining/DataExfiltration', 'checkov/CKV_AWS_108', 'checkov/CKV_AWS_288', 'parliament/SENSITIVE_ACCESS', 'prowler/iam_policy_no_kms_decryption_actions', 'tfsec/aws-iam-block-kms-policy-wildcard', 'semgrep/no-iam-data-exfiltration', 'guard/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS', 'guard/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `Objects, items, messages, secrets and parameters are what an intruder is after. On every resource, one that is meant opens all the others.
Reported are only actions that take a type of resource, by AWS's reference, and only where no condition (a tag of the resource, \`aws:ResourceOrgID\`,
\`aws:CalledVia\` and the like) and no Deny of the policy narrows them. Patterns for a whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  examples: [
    {
      title: 'Every secret',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue", "kms:Decrypt", "secretsmanager:ListSecrets"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue", "kms:Decrypt"], "Resource": ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-*", "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"] }, { "Effect": "Allow", "Action": "secretsmanager:ListSecrets", "Resource": "*" }] }',
    },
    {
      title: 'An ARN that says no more than `*`',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": [|"arn:aws:s3:::*/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { at, actions, arns, doubt, granted } of unscopedIn(statement, 'data', catalog)) {
        report({
          at, granted, message: `${list(actions.map(({ full }) => quote(full)))} ${actions.length === 1 ? 'reads' : 'read'} the data of ${everyResource(at)}`,
          help: `write in ${written(statement, 'Resource')} what is meant, such as ${list(arns.map(quote), 2, 'or')}`,
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
