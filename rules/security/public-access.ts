import { defineRule, isLackable, loosenessOf, openingsOf, quote, readOperator, witnessOf, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'public-access',
  summary: 'Anyone in the world may write, delete, or do more than read.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['any-source-ip', 'wildcard-in-sensitive-key', 'wildcard-for-presence', 'constant-condition-key', 'caller-chosen-key'],
  equivalents: [
    'checkov/CKV_AWS_70', 'checkov/CKV_AWS_283', 'checkov/CKV_AWS_33', 'checkov/CKV_AWS_168', 'semgrep/aws-sqs-queue-policy-wildcard-principal', 'checkov/CKV_AWS_169', 'cfn-nag/F16', 'guard/S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL', 'cfn-nag/F18', 'cfn-nag/F21',
    'sonar/S6270', 'prowler/s3_bucket_policy_public_write_access', 'boogy/missing_principal_condition_any_of', 'checkov/CKV_AWS_167', 'semgrep/aws-glacier-vault-any-principal', 'checkov/CKV_AWS_387', 'cfn-nag/F13', 'cfn-nag/F76',
    'cfripper/GenericResourceFullWildcardPrincipalRule', 'semgrep/public-s3-policy-statement', 'cdk-nag/ECROpenAccess', 'cdk-nag/EventBusOpenAccess', 'regula/FG_R00210', 'terrascan/allowActionsFromAllPrincipals', 'cfripper/KMSKeyWildcardPrincipalRule',
    'semgrep/aws-kms-key-wildcard-principal', 'checkov/CKV_AWS_301', 'cfn-lint/E3513', 'terrascan/secretManagerPolicyNotSecret', 'cdk-nag/OpenSearchNoUnsignedOrAnonymousAccess', 'sonar/S6265', 'prowler/awslambda_function_url_public',
    'prowler/sns_topics_not_publicly_accessible', 'prowler/sqs_queues_not_publicly_accessible', 'terrascan/AC_AWS_0365', 'terrascan/AC_AWS_0385', 'terrascan/AC_AWS_0217', 'terrascan/AC_AWS_0218', 'terrascan/AC_AWS_0219', 'terrascan/AC_AWS_0220',
    'terrascan/AC_AWS_0221', 'terrascan/AC_AWS_0224', 'kics/7af43613-6bb9-4a0e-8c4d-1314b799425e', 'kics/730675f9-52ed-49b6-8ead-0acb5dd7df7f', 'kics/b26d2b7e-60f6-413d-a3a1-a57db24aa2b3', 'kics/d24c0755-c028-44b1-b503-8e719c898832',
    'kics/ffdf4b37-7703-4dfe-a682-9d2e99bc6c09', 'kics/a4966c4f-9141-48b8-a564-ffe9959945bc', 'prowler/kms_key_not_publicly_accessible', 'regula/FG_R00252', 'terrascan/AC_AWS_0162', 'prowler/ecr_repositories_not_publicly_accessible',
    'cdk-nag/AwsSolutions-ECR1', 'terrascan/AC_AWS_0084', 'kics/e86e26fc-489e-44f0-9bcd-97305e4ba69a', 'prowler/secretsmanager_not_publicly_accessible', 'terrascan/AC_AWS_0501', 'kics/fa00ce45-386d-4718-8392-fb485e1f3c5b',
    'prowler/opensearch_service_domains_not_publicly_accessible', 'cdk-nag/AwsSolutions-OS5', 'terrascan/AC_AWS_0469', 'prowler/efs_not_publicly_accessible', 'kics/fae52418-bb8b-4ac2-b287-0b9082d6a3fd', 'prowler/eventbridge_bus_exposed',
    'cdk-nag/AwsSolutions-EVB1', 'prowler/glue_data_catalogs_not_publicly_accessible', 'prowler/ses_identity_not_publicly_accessible', 'kics/34b921bd-90a0-402e-a0a5-dc73371fd963', 'prowler/glacier_vaults_policy_public_access',
    'prowler/awslambda_function_not_publicly_accessible', 'regula/FG_R00276', 'kics/e08ed7eb-f3ef-494d-9d22-2e3db756a347', 'kics/abb06e5f-ef9a-4a99-98c6-376d396bfcdf', 'kics/4ae8af91-5108-42cb-9471-3bdbe596eac9', 'kics/9b6a3f5b-5fd6-40ee-9bc0-ed604911212d',
    'cfripper/FullWildcardPrincipalRule', 'cfripper/SQSQueuePolicyPublicRule', 'cloudsploit/bucketAllUsersPolicy', 'cloudsploit/sqsPublicAccess', 'cloudsploit/snsTopicExposed', 'cloudsploit/topicPolicies', 'scoutsuite/sns-topic-world-policy',
    'scoutsuite/sqs-queue-world-policy', 'scoutsuite/s3-bucket-world-policy-arg', 'prowler/s3_bucket_public_access', 'kics/64a222aa-7793-4e40-915f-4b302c76e4d4', 'kics/acc78859-765e-4011-a229-a65ea57db252', 'kics/f6397a20-4cf1-4540-a997-1d363c25ef58',
    'kics/456b00a3-1072-4149-9740-6b8bb60251b0', 'kics/f6049677-ec4a-43af-8779-5190b6d03cba', 'kics/1d6e16f1-5d8a-4379-bfb3-2dadd38ed5a7', 'cloudsploit/lambdaPublicAccess', 'cloudsploit/esExposedDomain', 'cloudsploit/esRequireIAMAuth',
    'cloudsploit/eventBusPublicAccess', 'cloudsploit/vaultPublicAccess', 'scoutsuite/ses-identity-world-policy', 'kics/3ef8696c-e4ae-4872-92c7-520bb44dfe77', 'kics/b161c11b-a59b-4431-9a29-4e19f63e6b27',
  ],
  kinds: ['bucket', 'resource'],
  why: `Whoever finds the name can use the resource: fill a bucket with what you pay for, read or send messages, call a function, or write a
policy of their own. Names of buckets and queues are no secret.

What is public is what AWS takes for public in S3 Block Public Access: a request that none of the policy's fixed principals, networks,
accounts or organizations describes. A condition that anyone can meet (a header, TLS, a wildcard account) does not count, and one that
\`ForAllValues\` or \`IfExists\` lets a request without the key pass does not either. The policy is decided as a whole, its Denies included;
the request under the finding is one that it allows. Where Block Public Access is on, S3 refuses such a policy or does not heed it.

What only reads is told by \`public-read\`. A policy that by its looks may be that of a VPC endpoint, and services that have a second door (an API's
authorizer, the security groups of a domain), are told under \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
  ],
  examples: [
    {
      title: 'Uploads from anyone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'A condition that a request without the key meets, too',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "StringEqualsIfExists": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:orders" } } }] }',
    },
    {
      title: 'A condition on the organization that every organization meets',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'Roles of a name in any account; a path within one organization',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:PrincipalArn": "*:role/deploy" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*", "o-b1b2c3d4e5/*"] } } }] }',
    },
    {
      title: 'Buckets that begin with a name are anyone\'s; of one bucket, `unpaired-source-arn` says that its owner may change',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:*:*:amzn-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:*:*:amzn-s3-demo-bucket" } } }] }',
    },
    {
      title: 'A header is what its sender says; a Deny for all but a network, and one of the objects only, closes it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringLike": { "aws:Referer": "https://example.com/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }] }',
    },
    {
      title: 'A secret is not there to be read by all; a Lambda function may only be called by its own topic',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:jobs" }] }',
    },
    {
      title: 'Any AWS account is no better: one costs nothing; a bucket left to access points of its own account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "Null": { "aws:PrincipalArn": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringEquals": { "s3:DataAccessPointAccount": "111122223333" } } }] }',
    },
    {
      title: 'Function URLs: any account, everyone (strict)',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "lambda:InvokeFunctionUrl", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:app", "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "NONE" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "lambda:InvokeFunctionUrl", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:app", "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "AWS_IAM" } } }] }',
    },
    {
      title: 'A domain of OpenSearch with an endpoint on the internet; inside a VPC, its security groups decide',
      file: 'template.yaml',
      bad: `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: [|"*"|] }, Action: "es:ESHttp*", Resource: !Sub "arn:aws:es:\${AWS::Region}:\${AWS::AccountId}:domain/*" }] }
`,
      good: `Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      VPCOptions: { SubnetIds: [subnet-11112222333344445] }
      AccessPolicies: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: "es:ESHttp*", Resource: !Sub "arn:aws:es:\${AWS::Region}:\${AWS::AccountId}:domain/*" }] }
`,
    },
    {
      title: 'Strict: an API that may be meant for everyone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "execute-api:Invoke", "Resource": "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "execute-api:Invoke", "Resource": "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/*" }] }',
    },
  ],
  check: {
    policy(policy, { catalog, dialect, report }) {
      for (const { at, call, signed, reads, resource, doubt } of openingsOf(policy, catalog)) {
        if (reads) continue
        const witness = witnessOf(call, catalog)
        const keys = dialect.conditionKeys === undefined ? '`aws:PrincipalOrgID`, `aws:SourceArn` or `aws:SourceVpce`' : '`aws:SourceIp`'
        report({
          at: at.text, message: `${signed ? 'anyone with an AWS account' : 'anyone'} can call ${quote(witness.action)} on ${quote(resource?.raw ?? witness.resource)}`,
          help: faultOf(at.statement) ?? `name the accounts, users or roles that may, or add a condition on ${keys}`, related: at.statement.conditions.map(({ key }) => ({ at: key, message: 'leaves it public' })), witness, barsWidening: true, ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})

/** What to do about a condition that is there and was to keep others out. */
function faultOf({ conditions }: Statement): string | undefined {
  for (const condition of conditions) {
    for (const value of condition.values) {
      const [loose] = loosenessOf(condition, value)
      if (loose) return `write the value of ${quote(condition.key.raw)} without a ${loose.by}: ${quote(value.raw)} is met by others than those who are meant`
    }
  }
  const optional = conditions.find(({ operator, key }) => readOperator(operator)?.ifExists === true && isLackable(key.raw))
  return optional && `leave out the \`IfExists\` of ${quote(optional.operator.raw)}: a request without ${quote(optional.key.raw)} meets it`
}
