import { defineRule, everyResource, list, quote, unscopedIn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unscoped-credentials',
  summary: 'An Allow gives out credentials for every resource of a kind.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'prowler/iam_no_custom_policy_permissive_role_assumption', 'pathfinding/sts-001', 'parliament/CREDENTIALS_EXPOSURE', 'cloudsplaining/CredentialsExposure', 'checkov/CKV_AWS_107',
    'checkov/CKV_AWS_287',
    'prowler/iam_policy_no_agentcore_workload_access_token_wildcard',
    'semgrep/no-iam-creds-exposure', 'kics/e835bd0d-65da-49f7-b6d1-b646da8727e6',
    'kics/bcdcbdc6-a350-4855-ae7c-d1e6436f7c97',
  ],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `What these actions answer is a key to something else: the session of a role, the password of a database, the key of an instance. On every
resource that is everything that the account has of the kind; for \`sts:AssumeRole\`, each role whose trust policy lets the account in.
Reported are only actions that take a type of resource, by AWS's reference, and only where no condition (a tag of the resource, \`aws:ResourceOrgID\`,
\`aws:CalledVia\` and the like) and no Deny of the policy narrows them. Patterns for a whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  examples: [
    {
      title: 'Any role',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sts:GetCallerIdentity", "sts:AssumeRole"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sts:GetCallerIdentity"], "Resource": "*" }, { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/deploy" }] }',
    },
    {
      title: 'Of any user of any agent',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "bedrock-agentcore:GetWorkloadAccessTokenForUserId", "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "bedrock-agentcore:GetWorkloadAccessTokenForUserId", "Resource": ["arn:aws:bedrock-agentcore:us-east-1:111122223333:workload-identity-directory/default", "arn:aws:bedrock-agentcore:us-east-1:111122223333:workload-identity-directory/default/workload-identity/my-agent"] }] }',
    },
    {
      title: 'Of any database; a condition on the tag narrows it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "redshift:GetClusterCredentials", "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "redshift:GetClusterCredentials", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { at, actions, arns, doubt, granted } of unscopedIn(statement, 'credentials', catalog)) {
        report({
          at, granted, message: `${list(actions.map(({ full }) => quote(full)))} ${actions.length === 1 ? 'gives' : 'give'} out credentials of ${everyResource(at)}`,
          help: `write in ${written(statement, 'Resource')} what is meant, such as ${list(arns.map(quote), 2, 'or')}`,
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
