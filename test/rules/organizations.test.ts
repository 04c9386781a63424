/** What rules about SCPs and RCPs must not report. */
import { expect, test } from 'vitest'
import { lint } from '../../src/index.ts'

function rulesOn(statements: readonly object[], kind: 'scp' | 'rcp' = 'scp'): readonly string[] {
  const content = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  return lint([{ path: 'policy.json', named: true, content }], { kind, preset: 'recommended' }).findings.map(({ rule }) => rule)
}

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
test('the full policy language', () => {
  expect(rulesOn([
    { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
    { Effect: 'Deny', Action: 'ec2:*Instances', NotResource: 'arn:aws:ec2:*:*:instance/*' },
  ])).toEqual([])
  expect(rulesOn([{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }])).toEqual([])
})
