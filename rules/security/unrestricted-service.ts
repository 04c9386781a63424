import { asksForSource, defineRule, isKeptToOwn, list, namesSource, quote, readOperator, sourceKeys, tellsNoSource, tellsSource, type Catalog, type Condition, type Statement } from '../../src/rule.ts'

/** Keys of one service that narrow for whom it is called. */
const OWN = /^(?:aws:Referer|aws:SourceOwner|kms:CallerAccount|kms:EncryptionContext:.*|lambda:EventSourceToken)$/i

export default defineRule({
  id: 'unrestricted-service',
  summary: 'An Allow lets a service act on a resource for any AWS account.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['wildcard-in-sensitive-key', 'wildcard-for-presence', 'open-negated-operator'],
  equivalents: [
    'access-analyzer/RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', 'access-analyzer/RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', 'boogy/confused_deputy_risk',
    'checkov/CKV_AWS_364', 'trivy/AVD-AWS-0067', 'prowler/iam_role_cross_service_confused_deputy_prevention', 'prowler/iam_role_service_trust_restricts_source_to_account', 'semgrep/aws-lambda-permission-unrestricted-source-arn',
    'regula/FG_R00499',
    'tfsec/aws-lambda-restrict-source-arn',
  ],
  kinds: ['bucket', 'resource'],
  dialects: ['aws'],
  why: `A service works for every AWS account. Who names \`cloudtrail.amazonaws.com\` and no more trusts a stranger's trail as well as their own:
the stranger tells CloudTrail the name of the bucket, and CloudTrail writes there (the confused deputy). \`aws:SourceArn\`, \`aws:SourceAccount\`,
\`aws:SourceOrgID\` and \`aws:SourceOrgPaths\` say for whom the service calls, unless their value fits any account. Not every service sends them on every call, and a condition on a key
that is not sent stops the service; so this is reported by default only where AWS documents that they are sent, with \`strict\` for the rest, and never where AWS documents that
a condition would stop the service. Roles have a rule of their own, \`unrestricted-service-role\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-restrict-access-to-service-principal',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-recommended-condition-key-for-service-principal',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"cloudtrail.amazonaws.com"|] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*", "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*", "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'A key of before; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"ses.amazonaws.com"|] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:Referer": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ses.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'A source of any account is no source; the name of a bucket is somebody\'s',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"sns.amazonaws.com"|] }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:*" }, "Null": { "aws:SourceAccount": "false" }, "StringLike": { "aws:SourceOrgID": "o-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:111122223333:*" } } }, { "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:*:*:amzn-s3-demo-bucket" } } }] }',
    },
    {
      title: 'All accounts but one are any',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"s3.amazonaws.com"|] }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "StringNotEquals": { "aws:SourceAccount": "444455556666" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'A Deny of calls for others keeps them out of all statements',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"s3.amazonaws.com"|] }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads" }, { "Effect": "Deny", "Principal": "*", "Action": "sns:Subscribe", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "StringNotEquals": { "aws:SourceAccount": "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads" }, { "Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:uploads", "Condition": { "StringNotEqualsIfExists": { "aws:SourceAccount": "111122223333", "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Bool": { "aws:PrincipalIsAWSService": "true" } } }] }',
    },
    {
      title: 'A service that sends one of the keys, to a key and a function',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"cloudfront.amazonaws.com"|] }, "Action": ["kms:Decrypt", "kms:GenerateDataKey*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudfront.amazonaws.com" }, "Action": "lambda:InvokeFunctionUrl", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:page", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/E1PDK09ESKHJWT" } } }] }',
    },
    {
      title: 'EventBridge to a function: its account would stop it, so the ARN of the rule is asked for',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"events.amazonaws.com"|] }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:nightly" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "events.amazonaws.com" }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:nightly", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:events:us-east-1:111122223333:rule/nightly" } } }] }',
    },
    {
      title: 'EventBridge is documented without a condition in the policy of a topic or of its key; what AWS does not say of a service is for strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"weather.amazonaws.com"|] }, "Action": "sns:Publish", "Resource": "arn:aws:sns:us-east-1:111122223333:topic" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "events.amazonaws.com" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:us-east-1:111122223333:topic" }, { "Effect": "Allow", "Principal": { "Service": "events.amazonaws.com" }, "Action": ["kms:Decrypt", "kms:GenerateDataKey*"], "Resource": "*" }, { "Effect": "Deny", "Principal": { "Service": "weather.amazonaws.com" }, "Action": "sns:Publish", "Resource": "*" }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report, catalog }) {
      if (statement.effect !== 'Allow' || who.is !== 'service' || statement.principals?.negated || statement.conditionsPartial || !statement.complete) return
      if (statement.conditions.some(namesSource)) return
      if (tellsNoSource(who.name, servicesOf(statement)) || isKeptToOwn(statement, who.name, catalog)) return
      const other = statement.conditions.find((condition) => saysWho(condition, catalog))
      const unsure = other ? `${quote(other.key.raw)} may say for whom` : tellsSource(who.name, servicesOf(statement)) ? undefined : `whether ${quote(who.name)} says for whom it calls is up to the service`
      const sends = other === undefined && unsure === undefined ? list(sourceKeys(who.name).map(quote), 2, 'or') : '`aws:SourceArn` or `aws:SourceAccount`, if the service sends them'
      const actions = statement.actions?.negated === false ? statement.actions.values.map(({ raw }) => quote(raw)) : []
      report({
        at: text, message: `${quote(who.name)} can call ${list(actions, 2) || 'this resource'} on behalf of any AWS account`,
        help: openSource(statement) ?? `add a condition on ${sends}; for an organization \`aws:SourceOrgID\``,
        equivalent: `access-analyzer/${other ? 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL' : 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL'}`,
        ...(unsure !== undefined && { unsure }),
      })
    },
  },
})

/** What to do about a condition that is there, and is met by calls for any account. */
function openSource({ conditions }: Statement): string | undefined {
  const open = conditions.find((condition) => asksForSource(condition) && readOperator(condition.operator)?.family !== 'Null')
  const [value] = open?.values ?? []
  const fault = open && readOperator(open.operator)?.negated === true ? `${quote(open.operator.raw)} is met for all others` : `${quote(value?.raw ?? '')} is met for any account`
  return open && value && `say in ${quote(open.key.raw)} whose calls are meant: ${fault}`
}

function servicesOf({ actions }: Statement): readonly string[] {
  return (actions?.values ?? []).map(({ raw }) => raw.split(':')[0]?.toLowerCase() ?? '')
}

/** Is the condition about who calls, or from where? */
function saysWho({ key }: Condition, catalog: Catalog): boolean {
  const known = catalog.conditionKey(key.raw)
  return OWN.test(key.raw) || (known?.service === undefined && ['principal', 'session', 'network'].includes(known?.category ?? ''))
}
