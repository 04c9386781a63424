import { defineRule, everyResource, list, opensToOthers, quote, unscopedIn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unscoped-permissions',
  summary: 'An Allow changes permissions on every resource of a kind.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'cloudsplaining/ResourceExposure', 'checkov/CKV_AWS_109', 'checkov/CKV_AWS_289', 'parliament/PERMISSIONS_MANAGEMENT_ACTIONS',
    'parliament/RESOURCE_POLICY_PRIVILEGE_ESCALATION',
    'semgrep/no-iam-resource-exposure',
  ],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `Whoever writes the policy of a bucket, a queue, a key or a function, or makes a grant on a key, decides who else uses it. On every resource that
is a way to all data, past what the rest of the policy says, and so are the calls that share images, snapshots and documents with other accounts or make them public; such actions are reported by default, and others that manage permissions under \`strict\`. Actions of IAM that make their holder an administrator are told by \`privilege-escalation\`.
Reported are only actions that take a type of resource, by AWS's reference, and only where no condition (a tag of the resource, \`aws:ResourceOrgID\`,
\`aws:CalledVia\` and the like) and no Deny of the policy narrows them. Patterns for a whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  examples: [
    {
      title: 'The policy of any bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetBucketPolicy", "s3:PutBucketPolicy"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetBucketPolicy", "s3:PutBucketPolicy"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
    },
    {
      title: 'Images and snapshots can be shared with any account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:ModifyImageAttribute", "rds:ModifyDBSnapshotAttribute"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:ModifyImageAttribute", "Resource": "*", "Condition": { "StringEquals": { "ec2:ResourceTag/shared": "yes" } } }, { "Effect": "Allow", "Action": "rds:ModifyDBSnapshotAttribute", "Resource": "arn:aws:rds:eu-west-1:111122223333:snapshot:public-*" }] }',
    },
    {
      title: 'Grants on any key; for the use of AWS services it is well',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:CreateGrant", "Resource": [|"arn:aws:kms:*:*:key/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "arn:aws:kms:*:*:key/*", "Condition": { "Bool": { "kms:GrantIsForAWSResource": "true" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { at, actions, arns, doubt, granted } of unscopedIn(statement, 'permissions', catalog)) {
        const unsure = doubt ?? (actions.some(({ full }) => opensToOthers(full)) ? undefined : 'how much these permissions open is up to the service')
        report({
          at, granted, message: `${list(actions.map(({ full }) => quote(full)))} ${actions.length === 1 ? 'changes' : 'change'} permissions on ${everyResource(at)}`,
          help: `write in ${written(statement, 'Resource')} what is meant, such as ${list(arns.map(quote), 2, 'or')}`,
          ...(unsure !== undefined && { unsure }),
        })
      }
    },
  },
})
