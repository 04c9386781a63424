import { conditionsOn, defineRule, isAudience, isSingleValued, moveCondition, needsKey, quote, readKey, readOperator, renamed, type Condition, type Operator } from '../../src/rule.ts'

export default defineRule({
  id: 'set-operator-on-single-value',
  summary: '`ForAllValues:` compares a key that has one value; or a set operator an audience or a subject.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/FORALLVALUES_WITH_SINGLE_VALUED_KEY', 'access-analyzer/FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', 'access-analyzer/CONFIRM_AUDIENCE_CLAIM_TYPE',
    'parliament/SINGLE_VALUE_CONDITION_TOO_PERMISSIVE', 'boogy/set_operator_on_single_valued_key',
  ],
  dialects: ['aws'],
  why: `\`ForAllValues:\` is true of a request that does not have the key at all: all of no values match. On a key that has one value it adds
nothing but that hole. An Allow for one organization then holds for every anonymous request, since those carry no organization.

The audience of a token (\`…:aud\`) is one value with every provider that AWS documents, and a plain operator compares it. IAM Access
Analyzer asks to confirm that even where a plain operator does stand there; this rule does not.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-forallvalues-with-single-valued-key',
  ],
  examples: [
    {
      title: 'Open to requests that belong to no organization',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ForAllValues:StringEquals": { [|"aws:PrincipalOrgID"|]: "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'In a Deny, beside a key that has several values',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "ForAllValues:StringLike": { [|"aws:RequestTag/stage"|]: "prod*", "aws:TagKeys": ["stage", "team"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": ["stage", "team"] }, "StringLike": { "aws:RequestTag/stage": "prod*" } } }] }',
    },
    {
      title: 'Requests without the key are kept out by `Null`, or meet the plain operator too',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { [|"aws:PrincipalTag/team"|]: "data" }, "Null": { "aws:PrincipalTag/team": "false" } } }, { "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "ForAllValues:StringNotEquals": { [|"aws:RequestedRegion"|]: "eu-west-1" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "data" }, "Null": { "aws:PrincipalTag/team": "false" } } }, { "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }] }',
    },
    {
      title: 'Audiences',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "ForAnyValue:StringEquals": { [|"token.actions.githubusercontent.com:aud"|]: "sts.amazonaws.com" }, "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" } } }, { "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "ForAllValues:StringEquals": { [|"accounts.google.com:aud"|]: "66677788899900pro0" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }, { "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "accounts.google.com:aud": "66677788899900pro0" } } }] }',
    },
    {
      title: 'The subject of a token; which claims of a provider that AWS does not know are lists, nobody says',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/id.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "ForAllValues:StringLike": { [|"id.example.com:sub"|]: "app-*" }, "ForAllValues:StringEquals": { "id.example.com:groups": "admins" }, "ForAnyValue:StringEquals": { "aws:RequestTag/team": "data" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/id.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "id.example.com:sub": "app-*" }, "ForAllValues:StringEquals": { "id.example.com:groups": "admins" }, "ForAnyValue:StringEquals": { "aws:RequestTag/team": "data" } } }] }',
    },
    {
      title: 'Strict: `ForAnyValue:` of the one subject, which says no more than the plain operator',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "ForAnyValue:StringLike": { [|"token.actions.githubusercontent.com:sub"|]: "repo:octo-org/octo-repo:*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const { operator, key, statement } = condition
      const read = readOperator(operator)
      const known = readKey(key, catalog)
      if (known.is !== 'known' || read?.set === undefined || read.known === undefined || read.family === 'Null') return
      const audience = isAudience(known.key) && statement.policy.kind === 'trust'
      const subject = statement.policy.kind === 'trust' && /:sub$/i.test(known.key.name)
      if (!audience && ((read.set === 'ForAnyValue' && !subject) || !isSingleValued(known.key))) return
      const plain = renamed({ ...read, set: undefined }, read.name)
      const edit = moveCondition(condition, plain)
      const harmless = subject && read.set === 'ForAnyValue'
      const code = !audience ? 'FORALLVALUES_WITH_SINGLE_VALUED_KEY' : read.set === 'ForAnyValue' ? 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE' : 'CONFIRM_AUDIENCE_CLAIM_TYPE'
      report({
        at: key, help: `write ${quote(plain)}`, equivalent: harmless ? null : `access-analyzer/${code}`, message: messageOf(condition, read),
        ...(harmless && { unsure: 'of one value, any is as good as the plain operator' }),
        ...(edit && { fix: { title: `write ${quote(plain)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})

function messageOf(condition: Condition, read: Operator): string {
  const { key, statement } = condition
  const prefix = quote(`${read.set}:`)
  const opens = read.set === 'ForAllValues' && !read.negated && !read.ifExists && !conditionsOn(statement, key.raw).some((other) => other !== condition && needsKey(other))
  if (!opens || statement.effect === undefined) return `${prefix} is for keys with several values, and ${quote(key.raw)} has one`
  return `${prefix} ${statement.effect === 'Allow' ? 'allows' : 'denies'} requests without ${quote(key.raw)} too`
}
