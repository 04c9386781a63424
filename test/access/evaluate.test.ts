/** The definition, by the examples and tables of AWS's documentation; each block under the page that it is from. */
import { describe, expect, test } from 'vitest'
import { statementMatches } from '../../src/access/evaluate.ts'
import type { Caller } from '../../src/access/request.ts'
import { policyText } from '../policy-text.ts'
import { ACCOUNT, BUCKET, OBJECT, OTHER, ada, anonymous, app, callOf, first, met, policyOf, root, said, terms } from './ask.ts'

type Keys = Readonly<Record<string, string | readonly string[]>>
const UNKNOWN = undefined

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html', () => {
  test.each<[string, object, Keys, boolean | undefined]>([
    ['StringEquals: exact matching', { StringEquals: { 'aws:PrincipalTag/job-category': 'iamuser-admin' } }, { 'aws:PrincipalTag/job-category': 'iamuser-admin' }, true],
    ['… case sensitive', { StringEquals: { 'aws:PrincipalTag/job-category': 'iamuser-admin' } }, { 'aws:PrincipalTag/job-category': 'IAMUser-Admin' }, false],
    ['… "if the key is not present in the request context, the values do not match"', { StringEquals: { 'aws:PrincipalTag/job-category': 'iamuser-admin' } }, {}, false],
    ['… a star is no wildcard', { StringEquals: { 'aws:PrincipalTag/a': 'x*' } }, { 'aws:PrincipalTag/a': 'xy' }, false],
    ['… the case of a key does not count', { StringEquals: { 'AWS:principaltag/Job': 'x' } }, { 'aws:PrincipalTag/job': 'x' }, true],
    ['StringNotEquals: negated matching', { StringNotEquals: { 'aws:PrincipalTag/a': 'x' } }, { 'aws:PrincipalTag/a': 'y' }, true],
    ['… of the same value', { StringNotEquals: { 'aws:PrincipalTag/a': 'x' } }, { 'aws:PrincipalTag/a': 'x' }, false],
    ['… "if the right key is not present, the condition is true"', { StringNotEquals: { 'aws:PrincipalTag/a': 'x' } }, {}, true],
    ['StringEqualsIgnoreCase: exact matching, ignoring case', { StringEqualsIgnoreCase: { 'aws:PrincipalTag/a': 'Blue' } }, { 'aws:PrincipalTag/a': 'bLUE' }, true],
    ['StringNotEqualsIgnoreCase: negated matching, ignoring case', { StringNotEqualsIgnoreCase: { 'aws:PrincipalTag/a': 'Blue' } }, { 'aws:PrincipalTag/a': 'bLUE' }, false],
    ['StringLike: multi-character wildcard', { StringLike: { 's3:prefix': 'home/*' } }, { 's3:prefix': 'home/a/b' }, true],
    ['… "single-character match wildcards (?) anywhere"', { StringLike: { 's3:prefix': 'h?me' } }, { 's3:prefix': 'home' }, true],
    ['… case sensitive', { StringLike: { 's3:prefix': 'Home/*' } }, { 's3:prefix': 'home/a' }, false],
    ['… "you must specify wildcards to achieve partial string matches"', { StringLike: { 's3:prefix': 'home' } }, { 's3:prefix': 'home/a' }, false],
    ['… the empty text of the console example', { StringLike: { 's3:prefix': ['', 'home/'] } }, { 's3:prefix': '' }, true],
    ['StringNotLike', { StringNotLike: { 's3:prefix': 'home/*' } }, { 's3:prefix': 'tmp/a' }, true],
    ['NumericLessThanEquals: at most 10 objects', { NumericLessThanEquals: { 's3:max-keys': '10' } }, { 's3:max-keys': '10' }, true],
    ['… 11 objects', { NumericLessThanEquals: { 's3:max-keys': '10' } }, { 's3:max-keys': '11' }, false],
    ['… by value, not by text', { NumericLessThan: { 's3:max-keys': '10' } }, { 's3:max-keys': '9' }, true],
    ['NumericEquals', { NumericEquals: { 's3:max-keys': 10 } }, { 's3:max-keys': '10.0' }, true],
    ['NumericNotEquals without the key', { NumericNotEquals: { 's3:max-keys': '10' } }, {}, true],
    ['NumericGreaterThan', { NumericGreaterThan: { 's3:max-keys': '10' } }, { 's3:max-keys': '10' }, false],
    ['NumericGreaterThanEquals', { NumericGreaterThanEquals: { 's3:max-keys': '10' } }, { 's3:max-keys': '10' }, true],
    ['DateGreaterThan: credentials issued in 2020 or later', { DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' } }, { 'aws:TokenIssueTime': '2021-05-05T00:00:00Z' }, true],
    ['… "not present in requests that are made using access keys"', { DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' } }, {}, false],
    ['DateLessThan, epoch against ISO 8601', { DateLessThan: { 'aws:CurrentTime': '1600000000' } }, { 'aws:CurrentTime': '2020-01-01T00:00:00Z' }, true],
    ['Bool', { Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:SecureTransport': 'false' }, true],
    ['Bool, a JSON Boolean', { Bool: { 'aws:SecureTransport': false } }, { 'aws:SecureTransport': 'true' }, false],
    ['BinaryEquals: byte for byte', { BinaryEquals: { 'test:key': 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' } }, { 'test:key': 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' }, true],
    ['IpAddress: 203.0.113.0 to 203.0.113.255', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { 'aws:SourceIp': '203.0.113.255' }, true],
    ['… outside', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { 'aws:SourceIp': '203.0.114.0' }, false],
    ['… "the default prefix value of /32"', { IpAddress: { 'aws:SourceIp': '203.0.113.5' } }, { 'aws:SourceIp': '203.0.113.5' }, true],
    ['… IPv4 and IPv6 mixed', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:DB8:1234:5678::/64'] } }, { 'aws:SourceIp': '2001:db8:1234:5678::1' }, true],
    ['… absent with a VPC endpoint: "the condition returns false"', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { 'aws:SourceVpce': 'vpce-1a2b3c4d' }, false],
    ['NotIpAddress with a VPC endpoint', { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { 'aws:SourceVpce': 'vpce-1a2b3c4d' }, true],
    ['ArnEquals: the SNS topic', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:TOPIC' } }, { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:TOPIC' }, true],
    ['… "ArnEquals and ArnLike behave identically": wildcards', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:*:123456789012:*' } }, { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:TOPIC' }, true],
    ['… "with a StringLike condition, the match succeeds"', { StringLike: { 'aws:SourceArn': 'arn:aws:someservice:*:111122223333:finance/*' } }, { 'aws:SourceArn': 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt' }, true],
    ['… "with an ArnLike condition, … the match fails"', { ArnLike: { 'aws:SourceArn': 'arn:aws:someservice:*:111122223333:finance/*' } }, { 'aws:SourceArn': 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt' }, false],
    ['ArnNotLike without the key', { ArnNotLike: { 'aws:SourceArn': 'arn:aws:sns:*:123456789012:*' } }, {}, true],
    ['IfExists: "if the key is not present, evaluate the condition element as true"', { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*', 'm3.*'] } }, {}, true],
    ['… with the key, as the operator', { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*', 'm3.*'] } }, { 'ec2:InstanceType': 'm5.large' }, false],
    ['… any of the values', { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*', 'm3.*'] } }, { 'ec2:InstanceType': 't2.micro' }, true],
    ['… StringNotEqualsIfExists: "the request is still denied even if the tag is missing"', { StringNotEqualsIfExists: { 'aws:RequestTag/a': 'x' } }, {}, true],
    ['Null true: the key does not exist', { Null: { 'aws:TokenIssueTime': 'true' } }, {}, true],
    ['… it exists', { Null: { 'aws:TokenIssueTime': 'true' } }, { 'aws:TokenIssueTime': '2021-05-05T00:00:00Z' }, false],
    ['Null false: "the key exists and its value is not null"', { Null: { 'aws:TokenIssueTime': 'false' } }, { 'aws:TokenIssueTime': '2021-05-05T00:00:00Z' }, true],
    ['… it does not', { Null: { 'aws:TokenIssueTime': false } }, {}, false],
    ['an operator that there is not', { StringSame: { 'aws:PrincipalTag/a': 'x' } }, { 'aws:PrincipalTag/a': 'x' }, UNKNOWN],
  ])('%s', (_, condition, keys, expected) => {
    expect(met(condition, keys)).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html', () => {
  const both = { StringEquals: { 'aws:PrincipalTag/department': ['finance', 'hr', 'legal'], 'aws:PrincipalTag/role': ['audit', 'security'] }, ArnLike: { 'aws:SourceArn': ['arn:aws:iam::222222222222:user/Ana', 'arn:aws:iam::222222222222:user/Mary'] } }
  const ana = { 'aws:PrincipalTag/department': 'finance', 'aws:PrincipalTag/role': 'security', 'aws:SourceArn': 'arn:aws:iam::222222222222:user/Ana' }
  test.each<[string, object, Keys, boolean]>([
    ['operators and keys AND, values OR', both, ana, true],
    ['one key does not match', both, { ...ana, 'aws:PrincipalTag/role': 'clerk' }, false],
    ['one operator does not match', both, { ...ana, 'aws:SourceArn': 'arn:aws:iam::222222222222:user/Eve' }, false],
    ['one key is missing', both, { 'aws:PrincipalTag/role': 'security', 'aws:SourceArn': 'arn:aws:iam::222222222222:user/Ana' }, false],
    ['the values of a negated operator: NOR, one matches', { StringNotEquals: { 'aws:PrincipalTag/role': ['audit', 'security'] } }, { 'aws:PrincipalTag/role': 'audit' }, false],
    ['… none matches', { StringNotEquals: { 'aws:PrincipalTag/role': ['audit', 'security'] } }, { 'aws:PrincipalTag/role': 'clerk' }, true],
    ['two negated operators: AND', { StringNotEquals: { 'aws:SourceVpc': 'vpc-111bbb22' }, NotIpAddress: { 'aws:VpcSourceIp': '192.0.2.0/24' } }, { 'aws:SourceVpc': 'vpc-111bbb22', 'aws:VpcSourceIp': '198.51.100.1' }, false],
  ])('%s', (_, condition, keys, expected) => {
    expect(met(condition, keys)).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition_examples-multi-valued-context-keys.html', () => {
  const allNotLike = (...values: readonly string[]) => ({ 'ForAllValues:StringNotLike': { 'aws:TagKeys': values } })
  const anyLike = (...values: readonly string[]) => ({ 'ForAnyValue:StringLike': { 'aws:TagKeys': values } })
  test.each<[string, object, Keys, boolean | undefined]>([
    ['deny, ForAllValues:StringNotLike key1*: key1:legal is no match', allNotLike('key1*'), { 'aws:TagKeys': ['key1:legal'] }, false],
    ['… key1:hr, key1:personnel', allNotLike('key1*'), { 'aws:TagKeys': ['key1:hr', 'key1:personnel'] }, false],
    ['… key2:audit matches', allNotLike('key1*'), { 'aws:TagKeys': ['key2:audit'] }, true],
    ['… "no aws:TagKeys in the request context" matches', allNotLike('key1*'), {}, true],
    ['two values: key1:legal', allNotLike('key1*', 'key2*'), { 'aws:TagKeys': ['key1:legal'] }, false],
    ['… key3:audit', allNotLike('key1*', 'key2*'), { 'aws:TagKeys': ['key3:audit'] }, true],
    ['… one of each kind', allNotLike('key1*', 'key2*'), { 'aws:TagKeys': ['key1:legal', 'key3:audit'] }, false],
    ['deny, ForAnyValue:StringLike: one matches', anyLike('environment', 'stage'), { 'aws:TagKeys': ['environment', 'cost'] }, true],
    ['… none matches', anyLike('environment', 'stage'), { 'aws:TagKeys': ['cost'] }, false],
    ['… "no aws:TagKeys in the request context" is no match', anyLike('environment', 'stage'), {}, false],
    ['ForAllValues:StringEquals: a subset', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['b'] }, true],
    ['… a value more', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:TagKeys': ['b', 'c'] }, false],
    ['… with Null false, "prevent missing context keys from evaluating to true"', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] }, Null: { 'aws:TagKeys': 'false' } }, {}, false],
    ['… "or context keys with empty values"', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] }, Null: { 'aws:TagKeys': 'false' } }, { 'aws:TagKeys': [] }, false],
    ['ForAnyValue with a negated operator: one that is not listed', { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } }, { 'aws:TagKeys': ['a', 'b'] }, true],
    ['… without the key', { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['a'] } }, {}, false],
    ['a key of several values without a set operator: AWS does not say', { StringEquals: { 'aws:TagKeys': 'a' } }, { 'aws:TagKeys': ['a'] }, UNKNOWN],
    ['ForAnyValue with IfExists, without the key: AWS does not say', { 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } }, {}, UNKNOWN],
  ])('%s', (_, condition, keys, expected) => {
    expect(met(condition, keys)).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html', () => {
  const home = { Resource: `${BUCKET}/home/\${aws:username}/*` }
  const team = { Resource: "arn:aws:s3:::amzn-s3-demo-bucket-${aws:PrincipalTag/team, 'company-wide'}" }
  const of = (name: string) => callOf({ resource: `${BUCKET}/home/${name}/x` })
  test.each<[string, object, ReturnType<typeof callOf>, string, string]>([
    ['the user\'s own folder', home, of('ada'), '2012-10-17', 'allow'],
    ['another\'s', home, of('eve'), '2012-10-17', 'implicit-deny'],
    ['by the version of 2008, "variables are treated as literal strings"', home, of('ada'), '2008-10-17', 'implicit-deny'],
    ['… the literal string', home, of('${aws:username}'), '2008-10-17', 'allow'],
    ['without a version, the same', home, of('ada'), '', 'implicit-deny'],
    ['a variable without a value "will not match any resource"', home, callOf({ caller: app, resource: `${BUCKET}/home/one/x` }), '2012-10-17', 'implicit-deny'],
    ['… in NotResource neither, which so matches all', { Resource: undefined, NotResource: home.Resource }, callOf({ caller: app }), '2012-10-17', 'allow'],
    ['a default value, the key is there', team, callOf({ resource: 'arn:aws:s3:::amzn-s3-demo-bucket-yellow', context: { 'aws:PrincipalTag/team': 'yellow' } }), '2012-10-17', 'allow'],
    ['… the key is there with another value', team, callOf({ resource: 'arn:aws:s3:::amzn-s3-demo-bucket-company-wide', context: { 'aws:PrincipalTag/team': 'yellow' } }), '2012-10-17', 'implicit-deny'],
    ['… "for users without team tags, it sets a default value"', team, callOf({ resource: 'arn:aws:s3:::amzn-s3-demo-bucket-company-wide' }), '2012-10-17', 'allow'],
    ['a value with a star is no pattern', home, callOf({ caller: { is: 'user', account: ACCOUNT, name: '*' }, resource: `${BUCKET}/home/eve/x` }), '2012-10-17', 'implicit-deny'],
    ['${*} is an asterisk', { Resource: `${BUCKET}/\${*}` }, callOf({ resource: `${BUCKET}/*` }), '2012-10-17', 'allow'],
    ['… and no wildcard', { Resource: `${BUCKET}/\${*}` }, callOf(), '2012-10-17', 'implicit-deny'],
    ['${?} and ${$}', { Resource: `${BUCKET}/\${?}\${$}` }, callOf({ resource: `${BUCKET}/?$` }), '2012-10-17', 'allow'],
    ['"you can\'t use a variable before the fifth colon": AWS does not say what one does', { Resource: 'arn:aws:sns:${aws:RequestedRegion}:111122223333:topic' }, callOf({ resource: 'arn:aws:sns:us-east-1:111122223333:topic', context: { 'aws:RequestedRegion': 'us-east-1' } }), '2012-10-17', 'unknown'],
    ['… but it is another topic', { Resource: 'arn:aws:sns:${aws:RequestedRegion}:111122223333:topic' }, callOf({ resource: 'arn:aws:sns:us-east-1:111122223333:other', context: { 'aws:RequestedRegion': 'us-east-1' } }), '2012-10-17', 'implicit-deny'],
    ['keys of several values are no variables: AWS does not say', { Resource: `${BUCKET}/\${aws:TagKeys}` }, callOf({ resource: `${BUCKET}/a`, context: { 'aws:TagKeys': ['a'] } }), '2012-10-17', 'unknown'],
    ['sns:CreateTopic by three tags', { Resource: 'arn:aws:sns:*:*:${aws:PrincipalTag/access-project}-${aws:PrincipalTag/access-application}-*' }, callOf({ resource: 'arn:aws:sns:us-east-1:111122223333:p-a-x', context: { 'aws:PrincipalTag/access-project': 'p', 'aws:PrincipalTag/access-application': 'a' } }), '2012-10-17', 'allow'],
  ])('%s', (_, statement, call, version, expected) => {
    expect(said(statement, call, { version })).toBe(expected)
  })

  test.each<[string, object, Keys, boolean]>([
    ['StringEquals: tags are the same', { StringEquals: { 's3:ExistingObjectTag/owner': '${aws:PrincipalTag/owner}' } }, { 's3:ExistingObjectTag/owner': 'x', 'aws:PrincipalTag/owner': 'x' }, true],
    ['… "like StringEquals or StringLike do not match" without a value', { StringEquals: { 's3:ExistingObjectTag/owner': '${aws:PrincipalTag/owner}' } }, { 's3:ExistingObjectTag/owner': 'x' }, false],
    ['StringNotEquals: "inverted condition operators do match against a null value"', { StringNotEquals: { 's3:ExistingObjectTag/Team': '${aws:PrincipalTag/Team}' } }, { 's3:ExistingObjectTag/Team': 'x' }, true],
    ['… tags are the same', { StringNotEquals: { 's3:ExistingObjectTag/Team': '${aws:PrincipalTag/Team}' } }, { 's3:ExistingObjectTag/Team': 'x', 'aws:PrincipalTag/Team': 'x' }, false],
    ['StringLike: home/${aws:username}/', { StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/'] } }, { 's3:prefix': 'home/ada/' }, true],
    ['ArnLike takes variables', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:${aws:username}' } }, { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:ada' }, true],
    ['Numeric does not', { NumericEquals: { 's3:max-keys': '${aws:PrincipalTag/max}' } }, { 's3:max-keys': '5', 'aws:PrincipalTag/max': '5' }, false],
  ])('%s', (_, condition, keys, expected) => {
    expect(met(condition, keys)).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html, …_notaction.html', () => {
  test.each<[string, object, string, string]>([
    ['"the prefix and the action name are case insensitive"', { Action: 'IAM:listaccesskeys' }, 'iam:ListAccessKeys', 'allow'],
    ['iam:*AccessKey*', { Action: 'iam:*AccessKey*' }, 'iam:UpdateAccessKey', 'allow'],
    ['iam:*AccessKey*, another action', { Action: 'iam:*AccessKey*' }, 'iam:ListUsers', 'implicit-deny'],
    ['? is one character', { Action: 's3:?etObject' }, 's3:GetObject', 'allow'],
    ['NotAction: everything except the list', { Action: undefined, NotAction: 's3:DeleteBucket' }, 's3:GetObject', 'allow'],
    ['NotAction: the listed', { Action: undefined, NotAction: ['iam:*', 's3:DeleteBucket'] }, 'iam:ListUsers', 'implicit-deny'],
  ])('%s', (_, statement, action, expected) => {
    expect(said(statement, callOf({ action }))).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html, …_notresource.html', () => {
  const all = `${BUCKET}/*/test/*`
  test.each<[string, object, string, string]>([
    ...['1/test/object.jpg', '1/2/test/object.jpg', '1/2/test/3/object.jpg', '1/2/3/test/4/object.jpg', '1///test///object.jpg', '1/test/.jpg', '/test/object.jpg', '1/test/'].map((key): [string, object, string, string] => [`/*/test/* applies to ${key}`, { Resource: all }, `${BUCKET}/${key}`, 'allow']),
    ...['1-test/object.jpg', 'test/object.jpg', '1/2/test.jpg'].map((key): [string, object, string, string] => [`… and not to ${key}`, { Resource: all }, `${BUCKET}/${key}`, 'implicit-deny']),
    ['"the IAM user name is case sensitive"', { Resource: 'arn:aws:iam::111122223333:user/Bob' }, 'arn:aws:iam::111122223333:user/bob', 'implicit-deny'],
    ['wildcards within the segments', { Resource: 'arn:aws:sqs:us-*-2:*:queue?' }, 'arn:aws:sqs:us-east-2:111122223333:queue1', 'allow'],
    ['… not over a colon', { Resource: 'arn:aws:sqs:*:queue1' }, 'arn:aws:sqs:us-east-2:111122223333:queue1', 'implicit-deny'],
    ['NotResource: every resource except those', { Resource: undefined, NotResource: `${BUCKET}/*` }, 'arn:aws:s3:::other/x', 'allow'],
    ['NotResource: those', { Resource: undefined, NotResource: [BUCKET, `${BUCKET}/*`] }, OBJECT, 'implicit-deny'],
    ['an action without resources', { Resource: '*' }, '*', 'allow'],
  ])('%s', (_, statement, resource, expected) => {
    expect(said(statement, callOf({ resource }))).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html', () => {
  const federated: Caller = { is: 'federated-user', account: ACCOUNT, name: 'ada' }
  const logs: Caller = { is: 'service', name: 'logs.amazonaws.com' }
  const cognito: Caller = { is: 'federated', provider: 'cognito-identity.amazonaws.com' }
  const owner: Caller = { is: 'canonical-user', id: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }
  const admin: Caller = { is: 'session', account: ACCOUNT, role: 'ops/admin', session: 's' }
  test.each<[string, unknown, Caller, string]>([
    ['an account by its id: its users', { AWS: ACCOUNT }, ada, 'allow'],
    ['an account by its root ARN: "does not limit permissions to only the root user"', { AWS: `arn:aws:iam::${ACCOUNT}:root` }, app, 'allow'],
    ['… the root user', { AWS: `arn:aws:iam::${ACCOUNT}:root` }, root, 'allow'],
    ['… its federated users', { AWS: ACCOUNT }, federated, 'allow'],
    ['another account', { AWS: OTHER }, ada, 'implicit-deny'],
    ['"a logical OR": one of several', { AWS: [OTHER, ACCOUNT] }, ada, 'allow'],
    ['a user', { AWS: `arn:aws:iam::${ACCOUNT}:user/ada` }, ada, 'allow'],
    ['… "user names are case sensitive"', { AWS: `arn:aws:iam::${ACCOUNT}:user/Ada` }, ada, 'implicit-deny'],
    ['a role: any of its sessions', { AWS: `arn:aws:iam::${ACCOUNT}:role/app` }, app, 'allow'],
    ['a role with a path', { AWS: `arn:aws:iam::${ACCOUNT}:role/ops/admin` }, admin, 'allow'],
    ['a session, without the role\'s path', { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/admin/s` }, admin, 'allow'],
    ['another session', { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/two` }, app, 'implicit-deny'],
    ['a federated user', { AWS: `arn:aws:sts::${ACCOUNT}:federated-user/ada` }, federated, 'allow'],
    ['… is not the user of the same name', { AWS: `arn:aws:sts::${ACCOUNT}:federated-user/ada` }, ada, 'implicit-deny'],
    ['a service', { Service: ['ecs.amazonaws.com', 'logs.amazonaws.com'] }, logs, 'allow'],
    ['… another', { Service: 'ecs.amazonaws.com' }, logs, 'implicit-deny'],
    ['web identity', { Federated: 'cognito-identity.amazonaws.com' }, cognito, 'allow'],
    ['any identity provider, as AWS\'s samples have it', { Federated: '*' }, cognito, 'allow'],
    ['… is not anyone', { Federated: '*' }, ada, 'implicit-deny'],
    ['a canonical user', { CanonicalUser: owner.id }, owner, 'allow'],
    ['everyone, also the anonymous', '*', anonymous, 'allow'],
    ['{ "AWS": "*" } is the same', { AWS: '*' }, anonymous, 'allow'],
    ['an account is not the anonymous', { AWS: ACCOUNT }, anonymous, 'implicit-deny'],
    ['"you cannot use a wildcard to match part of a principal name or ARN"', { AWS: `arn:aws:iam::${ACCOUNT}:role/*` }, app, 'implicit-deny'],
    ['AROA…, the id of a role: whose, nobody knows', { AWS: 'AROACKCEVSQ6C2EXAMPLE' }, app, 'unknown'],
    ['… is no user', { AWS: 'AROACKCEVSQ6C2EXAMPLE' }, ada, 'implicit-deny'],
  ])('%s', (_, Principal, caller, expected) => {
    expect(said({ Principal }, callOf({ caller }))).toBe(expected)
  })
})

describe('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html', () => {
  const BOB = ['arn:aws:iam::444455556666:user/Bob', 'arn:aws:iam::444455556666:root']
  const READER = ['arn:aws:sts::444455556666:assumed-role/cross-account-read-only-role/cross-account-audit-app', 'arn:aws:iam::444455556666:role/cross-account-read-only-role', 'arn:aws:iam::444455556666:root']
  const bob: Caller = { is: 'user', account: OTHER, name: 'Bob' }
  const reader: Caller = { is: 'session', account: OTHER, role: 'cross-account-read-only-role', session: 'cross-account-audit-app' }
  test.each<[string, readonly string[], Caller, 'strict' | 'lenient', string]>([
    ['Bob, his account listed too', BOB, bob, 'strict', 'implicit-deny'],
    ['… by the lenient reading', BOB, bob, 'lenient', 'implicit-deny'],
    ['everyone else is denied', BOB, ada, 'lenient', 'explicit-deny'],
    ['"otherwise, the policy might deny access to the entire account": Bob alone, strictly', BOB.slice(0, 1), bob, 'strict', 'explicit-deny'],
    ['… leniently', BOB.slice(0, 1), bob, 'lenient', 'implicit-deny'],
    ['the account, then the role, then the session', READER, reader, 'strict', 'implicit-deny'],
    ['another session of the role, strictly', READER, { ...reader, session: 'x' }, 'strict', 'explicit-deny'],
    ['… leniently', READER, { ...reader, session: 'x' }, 'lenient', 'implicit-deny'],
    ['the role without its account, strictly', READER.slice(1, 2), reader, 'strict', 'explicit-deny'],
    ['the account alone: its root user', BOB.slice(1), { is: 'root', account: OTHER }, 'strict', 'implicit-deny'],
    ['the anonymous', BOB, anonymous, 'strict', 'explicit-deny'],
  ])('%s', (_, listed, caller, notPrincipal, expected) => {
    expect(said({ Effect: 'Deny', NotPrincipal: { AWS: listed } }, callOf({ caller }), { notPrincipal })).toBe(expected)
  })

  test('with Allow, "you might grant access to anonymous users": all but the listed, by both readings', () => {
    const statement = { NotPrincipal: { AWS: BOB.slice(0, 1) } }
    for (const notPrincipal of ['strict', 'lenient'] as const) {
      expect(said(statement, callOf({ caller: anonymous }), { notPrincipal })).toBe('allow')
      expect(said(statement, callOf({ caller: bob }), { notPrincipal })).toBe('implicit-deny')
    }
  })
})

describe('the keys that follow from who calls: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-tableofvalues', () => {
  const is = (caller: Caller, key: string, value: string) => said({ Condition: { StringEquals: { [key]: value } } }, callOf({ caller, context: { 'aws:username': 'forged', 'aws:PrincipalArn': 'forged' } }))
  test.each<[string, Caller, string, string]>([
    ['root: Account', root, 'aws:PrincipalType', 'Account'],
    ['a user: User', ada, 'aws:PrincipalType', 'User'],
    ['a session: AssumedRole', app, 'aws:PrincipalType', 'AssumedRole'],
    ['a federated user: FederatedUser', { is: 'federated-user', account: ACCOUNT, name: 'x' }, 'aws:PrincipalType', 'FederatedUser'],
    ['the anonymous: Anonymous', anonymous, 'aws:PrincipalType', 'Anonymous'],
    ['the name of a user, without its path', { is: 'user', account: ACCOUNT, name: 'ops/ada' }, 'aws:username', 'ada'],
    ['aws:PrincipalArn of a session is that of its role', app, 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/app`],
    ['aws:PrincipalIsAWSService', { is: 'service', name: 'logs.amazonaws.com' }, 'aws:PrincipalIsAWSService', 'true'],
  ])('%s', (_, caller, key, value) => {
    expect(is(caller, key, value)).toBe('allow')
  })
  test('a session has no aws:username, whatever the request says', () => {
    expect(is(app, 'aws:username', 'forged')).toBe('implicit-deny')
  })
})

describe('what the file does not say', () => {
  const READS = `${BUCKET}/x.txt`
  const anything = { Action: '*', Resource: '*' }
  test.each<[string, object, ReturnType<typeof callOf>, boolean | undefined]>([
    ['a bucket', { Action: 's3:*', Resource: 'arn:aws:s3:::<bucket>/*' }, callOf(), UNKNOWN],
    ['… is never an instance', { Action: '*', Resource: 'arn:aws:s3:::<bucket>/*' }, callOf({ resource: 'arn:aws:ec2:us-east-1:111122223333:instance/i-1' }), false],
    ['… nor ends otherwise', { Action: '*', Resource: 'arn:aws:s3:::<bucket>/*.csv' }, callOf({ resource: READS }), false],
    ['… is never excepted so', { Action: '*', NotResource: 'arn:aws:s3:::<bucket>/*.csv' }, callOf({ resource: READS }), true],
    ['… with a variable that stands for nothing', { Action: '*', Resource: 'arn:aws:s3:::<bucket>/${aws:username}' }, callOf({ caller: app }), false],
    ['one value of two, the other matches', { Action: '*', Resource: ['arn:aws:s3:::<bucket>/*', `${BUCKET}/*`] }, callOf(), true],
    ['a condition that can match nothing that is given', { ...anything, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'team-<team>' } } }, callOf({ context: { 'aws:PrincipalTag/team': 'blue' } }), false],
    ['… and negated', { ...anything, Condition: { StringNotEqualsIgnoreCase: { 'aws:PrincipalTag/team': 'TEAM-<team>' } } }, callOf({ context: { 'aws:PrincipalTag/team': 'blue' } }), true],
    ['… perhaps', { ...anything, Condition: { StringNotEqualsIgnoreCase: { 'aws:PrincipalTag/team': 'TEAM-<team>' } } }, callOf({ context: { 'aws:PrincipalTag/team': 'team-blue' } }), UNKNOWN],
    ['… without its key', { ...anything, Condition: { StringEquals: { 'aws:PrincipalTag/team': '<team>' } } }, callOf(), false],
    ['Null', { ...anything, Condition: { Null: { 'aws:PrincipalTag/team': '<flag>' } } }, callOf(), UNKNOWN],
    ['a principal of another account', { ...anything, Principal: { AWS: `arn:aws:iam::${OTHER}:role/<role>` } }, callOf({ caller: app }), false],
    ['a principal of this account', { ...anything, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/<role>` } }, callOf({ caller: app }), UNKNOWN],
    ['… a role is no user', { ...anything, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/<role>` } }, callOf(), false],
    ['any principal', { ...anything, Principal: { AWS: '<principal>' } }, callOf({ caller: anonymous }), UNKNOWN],
  ])('%s', (_, statement, call, expected) => {
    expect(statementMatches(first(policyOf({ Effect: 'Allow', ...statement })), call, terms)).toBe(expected)
  })

  test('actions, which no template of ours leaves open in the middle', () => {
    const statement = first(policyOf({ Effect: 'Allow', Action: 's3:Get', Resource: '*' }))
    const unknown = { type: 'unknown', span: statement.span, text: '${var.a}' } as const
    const actions = statement.actions && { ...statement.actions, values: [policyText('s3:', unknown)] }
    const matches = (action: string) => statementMatches({ ...statement, ...(actions && { actions }) }, callOf({ action }), terms)
    expect([matches('ec2:RunInstances'), matches('s3:GetObject')]).toEqual([false, UNKNOWN])
  })
})

describe('NetApp StorageGRID: https://docs.netapp.com/us-en/storagegrid/s3/use-access-policies.html', () => {
  const tenant = '27233906934684427525'
  const alex: Caller = { is: 'user', account: tenant, name: 'alex' }
  const owner: Caller = { is: 'root', account: tenant }
  test.each<[string, object, Caller, string]>([
    ['"you can specify just the account root"', { Principal: { AWS: `arn:aws:iam::${tenant}:root` } }, owner, 'allow'],
    ['… which is not its users', { Principal: { AWS: `arn:aws:iam::${tenant}:root` } }, alex, 'implicit-deny'],
    ['the tenant account id "includes the account root and all users"', { Principal: { AWS: tenant } }, alex, 'allow'],
    ['a group: who is in it, the policy does not say', { Principal: { AWS: `arn:aws:iam::${tenant}:federated-group/Managers` } }, alex, 'unknown'],
    ['… no root user', { Principal: { AWS: `arn:aws:iam::${tenant}:federated-group/Managers` } }, owner, 'implicit-deny'],
    ['a user by UUID', { Principal: { AWS: `arn:aws:iam::${tenant}:user-uuid/de305d54-75b4-431b-adb2-eb6b9e546013` } }, alex, 'unknown'],
    ['variables without a version', { Resource: `${BUCKET}/\${aws:username}` }, alex, 'allow'],
    ['a condition key that it does not have', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, alex, 'unknown'],
    ['an operator that it does not have', { Condition: { ArnLike: { 'aws:username': '*' } } }, alex, 'unknown'],
    ['a set operator', { Condition: { 'ForAnyValue:StringEquals': { 'aws:username': 'alex' } } }, alex, 'unknown'],
    ['aws:username', { Condition: { StringEquals: { 'aws:username': 'alex' } } }, alex, 'allow'],
    ['NotPrincipal without the account, strictly', { Effect: 'Deny', NotPrincipal: { AWS: `arn:aws:iam::${tenant}:user/alex` } }, alex, 'implicit-deny'],
  ])('%s', (_, statement, caller, expected) => {
    expect(said({ Principal: '*', ...statement, ...('NotPrincipal' in statement && { Principal: undefined }) }, callOf({ caller, resource: `${BUCKET}/alex` }), { dialect: 'storagegrid', version: '', notPrincipal: 'strict' })).toBe(expected)
  })
})
