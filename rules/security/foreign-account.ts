import { conditionsOn, defineRule, loadBalancerAccounts, parseArn, quote, readOperator, type Policy } from '../../src/rule.ts'

/** Keys whose values are accounts or organizations that an Allow lets in. */
const LETS_IN = /^(?:aws:(?:Principal|Source|Vpce)(?:Account|OrgID|OrgPaths)|aws:(?:PrincipalArn|SourceArn|SourceOwner)|s3:DataAccessPoint(?:Account|Arn)|kms:CallerAccount)$/i

export default defineRule({
  id: 'foreign-account',
  summary: 'A policy lets in an account or organization that is not among yours.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: [
    'cfripper/GenericCrossAccountTrustRule', 'checkov/CKV_AWS_385', 'prowler/s3_bucket_cross_account_access', 'cloudsploit/trustedCrossAccountRoles', 'boogy/unauthorized_principal', 'boogy/blocked_principal',
    'cfripper/S3BucketPolicyPrincipalRule', 'guard/S3_BUCKET_POLICY_GRANTEE_CHECK',
    'prowler/eventbridge_bus_cross_account_access', 'prowler/dynamodb_table_cross_account_access', 'cloudsplaining/AssumableByCrossAccountPrincipal',
    'cfripper/CrossAccountTrustRule', 'cfripper/S3CrossAccountTrustRule', 'cfripper/KMSKeyCrossAccountTrustRule', 'cfripper/ElasticsearchDomainCrossAccountTrustRule', 'cfripper/OpenSearchDomainCrossAccountTrustRule', 'cloudsploit/bucketCrossAccountAccess', 'cloudsploit/bucketCrossOrganizationAccess', 'cloudsploit/bucketOrganizationAccountAccess', 'cloudsploit/crossAccountAccess', 'cloudsploit/sqsCrossAccount', 'cloudsploit/snsCrossAccount', 'cloudsploit/eventBusCrossAccountAccess', 'cloudsploit/esCrossAccountAccess', 'cloudsploit/ecrRepositoryPolicy', 'prowler/eventbridge_schema_registry_cross_account_access', 'prowler/vpc_endpoint_connections_trust_boundaries',
  ],
  kinds: ['bucket', 'resource', 'trust'],
  dialects: ['aws'],
  why: `Another account gives what it gets to whom it likes, and its own people are not under your rules. List your accounts and organizations in the
configuration (\`accounts\`, \`organizations\`), with those that you trust: what is not on the list is told. Without a list, only the accounts of the
policy's own ARNs are taken for yours, so that nothing is told of buckets and roles, whose ARNs do not say the account.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html',
  ],
  options: {
    accounts: { type: 'strings', default: [], about: 'Ids of the accounts that are yours or that you trust.' },
    organizations: { type: 'strings', default: [], about: 'Ids of the organizations that are yours or that you trust, `o-…`.' },
  },
  examples: [
    {
      title: 'A queue says whose it is',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["222233334444", [|"arn:aws:iam::444455556666:root"|]] }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["222233334444", "arn:aws:iam::222233334444:role/app"] }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs" }] }',
    },
    {
      title: 'With a list of yours',
      options: { accounts: ['222233334444'], organizations: ['o-a1b2c3d4e5'] },
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::444455556666:role/app"|] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": ["o-a1b2c3d4e5", [|"o-z9y8x7w6v5"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222233334444:role/app" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }, { "Effect": "Deny", "Principal": { "AWS": "444455556666" }, "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'By what calls, and for whom',
      options: { accounts: ['222233334444'], organizations: ['o-a1b2c3d4e5'] },
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": [|"arn:aws:sns:eu-west-1:444455556666:orders"|] } } }, { "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs", "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": [|"o-z9y8x7w6v5/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:222233334444:orders" } } }, { "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:222233334444:jobs", "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report, options, dialect }) {
      if (!('account' in who) || statement.effect !== 'Allow' || statement.principals?.negated || dialect.principals.namedAccounts.includes(who.account) || loadBalancerAccounts.has(who.account)) return
      const own = [...options.accounts, ...ownAccounts(statement.policy)]
      const asked = options.organizations.length > 0 && conditionsOn(statement, 'aws:PrincipalOrgID').length > 0
      if (own.length === 0 || own.includes(who.account) || asked) return
      report({ at: text, message: `account ${quote(who.account)} is not among yours`, help: 'remove it, or add it to `accounts` in the configuration of this rule' })
    },
    condition({ key, operator, values, statement }, { report, options }) {
      const read = readOperator(operator)
      if (!LETS_IN.test(key.raw) || statement.effect !== 'Allow' || read?.negated !== false || !(read.family === 'String' || read.family === 'Arn')) return
      const [what, own] = /Org(?:ID|Paths)$/i.test(key.raw) ? ['organization', options.organizations] as const : ['account', options.accounts] as const
      for (const value of own.length === 0 ? [] : values) {
        const id = /Arn$/i.test(key.raw) ? parseArn(value)?.account.value : value.value?.split('/')[0]
        if (id === undefined || !(what === 'account' ? /^\d{12}$/ : /^o-[^*?$]+$/).test(id) || own.includes(id)) continue
        report({ at: value, message: `${what} ${quote(id)} is not among yours`, help: `remove it, or add it to \`${what}s\` in the configuration of this rule` })
      }
    },
  },
})

/** The accounts in the ARNs of what the policy is attached to. */
function ownAccounts({ kind, statements }: Policy): readonly string[] {
  if (kind !== 'resource') return []
  return statements.flatMap(({ resources }) => (resources && !resources.negated ? resources.values : [])).flatMap((text) => parseArn(text)?.account.value ?? []).filter((account) => /^\d{12}$/.test(account))
}
