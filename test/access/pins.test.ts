/** What a value of a condition fixes: whose it is, or nothing. */
import { expect, test } from 'vitest'
import { pinOf } from '../../src/access/pins.ts'
import { policyOf } from './ask.ts'

const pin = (operator: string, key: string, values: string | readonly string[]) => {
  const [condition] = policyOf({ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*', Condition: { [operator]: { [key]: values } } }, { kind: 'resource' }).statements[0]?.conditions ?? []
  return condition && pinOf(condition)
}

test.each<[string, string, string | readonly string[], ReturnType<typeof pinOf>]>([
  ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', 'organization'],
  ['StringLike', 'aws:PrincipalOrgID', 'o-*', undefined],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/*', 'organization'],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*', 'organization'],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-*/r-ab12/ou-ab12-11111111/', undefined],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '${Organization}/*', 'unknown'],
  ['StringEquals', 'aws:SourceAccount', '111122223333', 'account'],
  ['StringLike', 'aws:SourceAccount', '*', undefined],
  ['StringNotEquals', 'aws:SourceAccount', '111122223333', undefined],
  ['StringEquls', 'aws:SourceAccount', '111122223333', 'unknown'],
  ['Null', 'aws:SourceArn', 'false', undefined],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:111122223333:*', 'account'],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:*:orders', undefined],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:${Region}:*:orders', undefined],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:${Account}:*', 'unknown'],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:*:*:amzn-s3-demo-bucket', 'resource'],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::amzn-*', undefined],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::${Bucket}', 'unknown'],
  ['ArnLike', 'aws:SourceArn', ['arn:aws:s3:::amzn-s3-demo-bucket', '*'], undefined],
  ['ArnLike', 's3:DataAccessPointArn', 'arn:aws:s3:us-west-2:*:accesspoint/a', undefined],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/deploy', undefined],
  ['StringLike', 'aws:PrincipalArn', '*role/deploy', undefined],
  ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*', 'account'],
  ['StringEquals', 'aws:PrincipalAccount', 'anonymous', undefined],
  ['StringEquals', 'aws:PrincipalAccount', '${aws:ResourceAccount}', 'account'],
  ['StringEquals', 'aws:ResourceOrgID', '${aws:PrincipalOrgID}', 'organization'],
  ['StringEquals', 'aws:PrincipalAccount', '${aws:PrincipalAccount}', undefined],
  ['StringEquals', 'aws:SourceVpc', '${aws:PrincipalTag/vpc}', undefined],
  ['IpAddress', 'aws:SourceIp', '203.0.113.0/24', 'network'],
  ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '0.0.0.0/0'], undefined],
  ['StringEquals', 'aws:SourceVpce', ['vpce-1a2b3c4d', 'vpce-2a2b3c4d'], 'network'],
  ['StringLike', 'aws:userid', 'AROACKCEVSQ6C2EXAMPLE:*', 'caller'],
  ['StringLike', 'aws:userid', '*:bob', undefined],
  ['StringEquals', 'aws:username', 'ada', undefined],
  ['StringEquals', 'aws:PrincipalTag/team', 'build', undefined],
  ['Bool', 'aws:PrincipalIsAWSService', 'true', 'service'],
  ['Bool', 'aws:PrincipalIsAWSService', 'false', undefined],
  ['StringEquals', 'aws:FederatedProvider', 'accounts.google.com', undefined],
  ['StringEquals', 'aws:FederatedProvider', 'arn:aws:iam::111122223333:saml-provider/corp', 'account'],
  ['StringEquals', 'sts:ExternalId', '4c8f1b2e7d', undefined],
])('%s %s %j: %s', (operator, key, values, expected) => {
  expect(pin(operator, key, values)).toBe(expected)
})
