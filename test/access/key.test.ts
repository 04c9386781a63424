import { expect, test } from 'vitest'
import { isAudience, isSingleValued, readKey } from '../../src/access/key.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { catalogFile } from '../../src/catalog/file.ts'
import { policyText } from '../policy-text.ts'

const read = catalogFile(new URL('../../src/catalog/aws.jsonl', import.meta.url))
const catalog = new Catalog(read)

test.each<[string, object]>([
  ['aws:SourceIp', { is: 'known', key: { type: 'IPAddress', multivalued: false, category: 'network' } }],
  ['AWS:SOURCEIP', { is: 'known', key: { name: 'aws:SourceIp' } }],
  ['aws:TagKeys', { is: 'known', key: { type: 'String', multivalued: true } }],
  ['aws:ResourceTag/team', { is: 'known', key: { name: 'aws:ResourceTag/${TagKey}' } }],
  ['s3:prefix', { is: 'known', key: { service: 's3', type: 'String' } }],
  ['kms:EncryptionContext:aws:s3:arn', { is: 'known', key: { service: 'kms', type: 'String' } }],
  ['saml:aud', { is: 'known', key: { name: 'saml:aud' } }],
  ['token.actions.githubusercontent.com:sub', { is: 'known' }],
  ['oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub', { is: 'known' }],
  ['cognito-identity.amazonaws.com:amr', { is: 'known', key: { multivalued: true } }],
  ['id.example.com:amr', { is: 'known', key: { multivalued: true, open: true } }],
  ['aws:SourceVpcArn', { is: 'known', key: { type: 'ARN', multivalued: false } }],
  ['aws:ResourceTag/', { is: 'tagless', key: 'aws:ResourceTag' }],
  ['aws:PrincipalTag', { is: 'tagless', key: 'aws:PrincipalTag' }],
  ['s3:ExistingObjectTag/', { is: 'tagless', key: 's3:ExistingObjectTag' }],
  ['aws:ARN', { is: 'retired', instead: ['aws:PrincipalArn', 'aws:SourceArn'] }],
  ['aws:SourceAcount', { is: 'misspelt', meant: 'aws:SourceAccount' }],
  ['aws:RequestTags/team', { is: 'misspelt', meant: 'aws:RequestTag/team' }],
  ['s3:prefx', { is: 'misspelt', meant: 's3:prefix' }],
  ['s33:prefix', { is: 'misspelt', of: 'service', meant: 's3:prefix' }],
  ['aws:Weather', { is: 'missing' }],
  ['s3:Weather', { is: 'missing', of: 'key', service: 's3' }],
  ['s3:max_keys', { is: 'misspelt', of: 'key', meant: 's3:max-keys' }],
  // Each word is in use, so that it may be newer than the data.
  ['aws:SourceOrgPath', { is: 'missing', of: 'key', near: 'aws:SourceOrgPaths' }],
  ['secretsmanager:resource/Typ', { is: 'misspelt', of: 'key', meant: 'secretsmanager:resource/Type' }],
  ['ec2:ResourceTagg/team', { is: 'misspelt', of: 'key', meant: 'ec2:ResourceTag/team' }],
  ['aws::SourceIp', { is: 'misspelt', meant: 'aws:SourceIp' }],
  ['sts:RequestContext/', { is: 'missing', of: 'key', service: 'sts' }],
  // Keys that a service other than that of their prefix lists, and claims of providers.
  ['ec2:osuser', { is: 'known' }],
  ['identitystore:GroupId', { is: 'known' }],
  ['identitystore:UserId', { is: 'known' }],
  ['saml:department', { is: 'unknown' }],
  ['secretsmanager:ResourceTag/team', { is: 'known', key: { name: 'secretsmanager:ResourceTag/${TagKey}' } }],
  ['ssm:resourceTag/team', { is: 'known' }],
  ['aws:PrincipalOrgMasterAccountId', { is: 'known', key: { category: 'principal' } }],
  ['weather:Today', { is: 'missing', of: 'service' }],
  ['SourceAccount', { is: 'malformed', meant: 'aws:SourceAccount' }],
  ['Weather', { is: 'malformed' }],
  [':x', { is: 'malformed' }],
])('%s', (key, expected) => {
  expect(readKey(policyText(key), catalog)).toMatchObject(expected)
})

test('what the configuration adds exists', () => {
  const more = new Catalog(read, {}, { services: ['weather'], conditionKeys: ['s3:Weather'], actions: ['s3:PutWeather'] })
  expect(readKey(policyText('s3:weather'), more)).toMatchObject({ is: 'known' })
  expect(readKey(policyText('weather:Today'), more)).toEqual({ is: 'unknown' })
  expect(more.action('s3:putweather')).toMatchObject({ full: 's3:PutWeather', open: true })
})

test('what the file leaves open is not read', () => {
  expect(readKey(policyText('aws:', { text: '${Key}' }), catalog)).toEqual({ is: 'unknown' })
})

test.each<[string, boolean, boolean]>([
  ['aws:PrincipalOrgID', true, false],
  ['aws:RequestTag/team', true, false],
  ['aws:TagKeys', false, false],
  ['codestar-connections:ProviderAction', false, false],
  ['identitystore:UserId', false, false],
  ['accounts.google.com:aud', true, true],
  ['id.example.com:aud', false, true],
  ['id.example.com/tenant:aud', false, true],
  ['id.example.com:sub', true, false],
  ['id.example.com:groups', false, false],
  ['saml:aud', true, false],
])('%s has certainly one value: %j, is an audience: %j', (name, single, audience) => {
  const key = catalog.conditionKey(name)
  expect(key && [isSingleValued(key), isAudience(key)]).toEqual([single, audience])
})

test('of a key that the configuration adds, nothing is known', () => {
  const key = new Catalog(read, {}, { conditionKeys: ['s3:BoxName'] }).conditionKey('s3:boxname')
  expect(key).toMatchObject({ name: 's3:BoxName', open: true })
  expect(key && isSingleValued(key)).toBe(false)
})
