import { defineRule, grantedBeyondNamed, grantOf, isCut, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'every-action',
  summary: 'An Allow is for every action.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'parliament/RESOURCE_STAR', 'boogy/full_wildcard', 'boogy/wildcard_action', 'checkov/CKV_AWS_1', 'checkov/CKV_AWS_49', 'checkov/CKV_AWS_62', 'checkov/CKV_AWS_63',
    'cfn-nag/F3', 'guard/IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS', 'cfn-nag/F4', 'trivy/AVD-AWS-0057', 'cfn-nag/F2', 'guard/IAM_ROLE_NO_FULL_ACCESS_ON_TRUST_POLICY', 'cfn-nag/F5',
    'cdk-nag/IAMPolicyNoStatementsWithAdminAccess', 'guard/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS', 'sonar/S6302', 'semgrep/aws-iam-admin-policy', 'regula/FG_R00092',
    'terrascan/iamPolicyWithFullAdminControl', 'prowler/iam_customer_attached_policy_no_administrative_privileges', 'prowler/iam_inline_policy_no_administrative_privileges',
    'scoutsuite/iam-managed-policy-allows-full-privileges', 'cfn-nag/F15', 'guard/S3_BUCKET_POLICY_NO_WILDCARD_ACTION', 'cfn-nag/F20', 'cfripper/IAMRoleWildcardActionOnPolicyRule', 'cfn-lint/E3510',
    'semgrep/aws-iam-admin-policy-ssoadmin', 'checkov/CKV_AWS_72', 'trivy/AVD-AWS-0097', 'semgrep/aws-sqs-queue-policy-wildcard-action',
    'prowler/iam_customer_unattached_policy_no_administrative_privileges', 'terrascan/AC_AWS_0143', 'terrascan/AC_AWS_0144', 'terrascan/AC_AWS_0146', 'terrascan/AC_AWS_0147', 'kics/2f37c4a3-58b9-4afe-8a87-d7f1d2286f84',
    'kics/575a2155-6af1-4026-b1af-d5bc8fe2a904',
    'kics/816ea8cf-d589-442d-a917-2dd0ce0e45e3',
    'tfsec/aws-iam-no-policy-wildcards',
    'tfsec/aws-sqs-no-wildcards-in-policy-documents',
    'kics/b1ffa705-19a3-4b73-b9d0-0c97d0663842', 'kics/a0ae0a4e-712b-4115-8112-51b9eeed9d69', 'kics/953b3cdb-ce13-428a-aa12-318726506661', 'semgrep/no-iam-admin-privileges', 'cloudsploit/lambdaAdminPrivileges', 'cloudsploit/iamRolePolicies', 'cloudsploit/iamUserAdmins', 'cfripper/GenericResourceWildcardPolicyRule', 'cfripper/S3BucketPolicyWildcardActionRule', 'cfripper/SNSTopicPolicyWildcardActionRule', 'cfripper/SQSQueuePolicyWildcardActionRule', 'semgrep/no-iam-star-actions',
    'kics/132a8c31-9837-4203-9fd1-15ca210c7b73',
  ],
  supersedes: ['whole-service', 'wildcard-verb', 'missing-bucket-arn', 'missing-object-arn'],
  subsumes: ['unlimited-pass-role', 'unlimited-service-linked-role'],
  kinds: ['identity', 'bucket', 'resource', 'trust'],
  why: `\`*\` allows what a service can do today and what it will be able to do tomorrow, the change of permissions among it: whoever has it on
every resource is an administrator. Service control policies, boundaries, session and endpoint policies say \`*\` as a matter of course,
since they only limit what other policies grant. The shape of a document does not tell them from an identity policy: give the kind in the
configuration (\`{ "files": [{ "files": "scp/**", "kind": "scp" }] }\`) or with \`--kind\`. A policy that leaves a resource to the account
that owns it, or a bucket to its access points, is not reported; nor is \`*\` beside a Deny of all but some actions, which leaves only those.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*" }] }',
    },
    {
      title: 'Beside Denies',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"*"|], "Resource": "*" }, { "Effect": "Deny", "Action": ["iam:*", "organizations:*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Effect": "Deny", "NotAction": ["s3:GetObject", "s3:ListBucket"], "Resource": "*" }] }',
    },
    {
      title: 'In a bucket policy, and written with a service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["s3:GetObject", [|"*:*"|]], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'Beside a resource of S3, on everything; strict, as it may be the policy of a VPC endpoint',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": [|"*"|], "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }, { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A bucket that is left to its access points',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": [|"*"|], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "s3:DataAccessPointAccount": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": "*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:DataAccessPointAccount": "111122223333" } } }] }',
    },
    {
      title: 'A queue that is left to its own account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": [|"*"|], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "*", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, report }) {
      const grant = grantOf(statement)
      if (!grant || statement.actions?.negated || action.value === undefined || !catalog.expand(action.value).everything) return
      const { policy, resources, conditions, conditionsPartial } = statement
      const onAll = resources !== undefined && !resources.negated && resources.values.some((resource) => resource.value === '*')
      const conditional = conditions.length > 0 || conditionsPartial
      const identity = policy.kind === 'identity'
      const limits = onAll && !conditional && identity && policy.kindFrom === 'shape'
      const every = isCut(statement, catalog) ? 'every action that no Deny takes,' : identity && onAll ? 'every action of every service' : 'every action'
      const whole = identity && onAll ? `${every} ${conditional ? 'under its condition' : 'on every resource, without a condition'}`
        : `${every} ${identity ? 'on its resources' : 'of the service'}${conditional ? ' under its condition' : ''}`
      report({
        at: action, granted: grantedBeyondNamed(statement), ...(grant.doubt !== undefined && { unsure: grant.doubt }),
        message: `${quote(action.value)} allows ${whole}`,
        help: `name the actions that are needed${limits ? '; if this only limits other policies, tell its kind: `scp` or `boundary`' : ''}`,
      })
    },
  },
})
