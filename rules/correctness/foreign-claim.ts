import { defineRule, foreignSubjects, identityProvider, issuerOf, list, needsKey, quote, replaceString, type Fix, type Statement, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'foreign-claim',
  summary: 'A trust policy asks for a claim of another identity provider than the one that it names.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['trust'],
  dialects: ['aws'],
  supersedes: ['trust-of-whole-provider', 'trust-of-shared-provider', 'unknown-condition-key'],
  why: `The condition keys for the claims of a token begin with the issuer as the provider's ARN has it, without \`https://\`. A condition with another
issuer is on a key that no such token carries: the Allow is never met, and the workload gets “Not authorized to perform sts:AssumeRoleWithWebIdentity”. The usual
reasons are a provider that was copied from another cluster or host, and \`https://\` in the key.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  ],
  examples: [
    {
      title: 'Another host',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { [|"gitlab.com:sub"|]: "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.example.com:sub": "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
    },
    {
      title: 'The scheme in the key',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { [|"https://gitlab.com:sub"|]: "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.com:sub": "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
    },
    {
      title: 'The subject of another provider',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "gitlab.com:sub": [|"repo:my-group/my-project:*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "gitlab.com:sub": "project_path:my-group/my-project:*" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, statement } = condition
      const [, issuer, claim] = /^(.*\..*):([\w-]+)$/.exec(key.value ?? '') ?? []
      if (statement.effect !== 'Allow' || issuer === undefined || claim === undefined || !needsKey(condition)) return
      const issuers = issuersOf(statement)
      const [only] = issuers?.length === 1 ? issuers : []
      if (only !== undefined && plain(only) === plain(issuer) && claim === 'sub') {
        const { name = only, part, tenant, subject } = identityProvider(only) ?? {}
        const foreign = foreignSubjects(condition, only)
        for (const { value, word } of foreign.length === condition.values.length ? foreign : []) {
          report({
            at: value, message: `no subject of ${name} begins with ${quote(`${word}:`)}, so this Allow is never met`,
            help: `write it like ${quote(tenant?.example ?? part?.example ?? subject?.form ?? '')}, or name the provider that is meant`,
          })
        }
      }
      if (!issuers || issuers.some((each) => plain(each) === issuer.toLowerCase().replace(/\/$/, ''))) return
      report({
        at: key, message: `a token of ${list(issuers.map(quote))} carries no ${quote(key.raw)}, so this Allow is never met`,
        help: `write ${quote(`${issuers[0] ?? ''}:${claim}`)}, or name the provider that is meant`, ...fixOf(key, issuers, `${issuers[0] ?? ''}:${claim}`, statement),
      })
    },
  },
})

/** The issuers of all principals; undefined where one is no provider of OpenID Connect, or the file does not say it. */
function issuersOf({ principals }: Statement): readonly string[] | undefined {
  if (!principals || principals.negated || principals.partial || principals.values.length === 0) return undefined
  const issuers = principals.values.map((each) => issuerOf(each))
  return issuers.includes(undefined) ? undefined : issuers.flatMap((each) => each ?? [])
}

function plain(issuer: string): string {
  return issuer.toLowerCase().replace(/\/$/, '')
}

/** Whose provider it is may be what is wrong; a scheme in the key certainly is. */
function fixOf(key: Text, issuers: readonly string[], meant: string, { policy }: Statement): { readonly fix?: Fix } {
  if (issuers.length !== 1 || plain(key.raw.replace(/^https?:\/\//i, '')) !== meant.toLowerCase()) return {}
  return { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(policy, key, meant)] } }
}
