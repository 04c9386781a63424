import { admissionDoubt, asksFor, callerOf, claimsOf, coversAction, defineRule, identityProvider, issuerOf, quote, type Principal, type Report } from '../../src/rule.ts'

export default defineRule({
  id: 'trust-of-whole-provider',
  summary: 'A trust policy admits everyone whom an identity provider knows.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', 'boogy/missing_required_condition_for_assume_action'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `A trust policy without a condition on the token's claims takes any token that the provider signs for AWS: of every user, every project,
every pod. In a Kubernetes cluster that makes each workload, and whoever breaks into one, as powerful as the strongest role. The claim to ask for is
nearly always \`sub\`. Where the whole of a provider's customer may be meant, this is reported with \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-missing-condition-key-for-oidc-principal',
  ],
  examples: [
    {
      title: 'No condition on any claim',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/server.example.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/server.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "server.example.com:sub": "deployer" } } }] }',
    },
    {
      title: 'An EKS cluster, with the audience alone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud": "sts.amazonaws.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub": "system:serviceaccount:default:my-service-account" } } }] }',
    },
    {
      title: 'Guests of an identity pool; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"cognito-identity.amazonaws.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-ffff-ffff-ffff-123456" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-ffff-ffff-ffff-123456" }, "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } } }] }',
    },
    {
      title: 'An audience says for whom a token is, and not whose; strict, for a provider that is not known',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/gitlab.example.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.example.com:aud": "https://gitlab.example.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.example.com:aud": "https://gitlab.example.com", "gitlab.example.com:sub": "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
    },
    {
      title: 'SAML; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:saml-provider/adfs"|] }, "Action": "sts:AssumeRoleWithSAML" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/adfs" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }] }',
    },
  ],
  check: {
    principal(principal, { report }) {
      const { statement } = principal
      if (statement.effect !== 'Allow' || statement.conditionsPartial || !statement.complete) return
      const found = callerOf(principal) === 'SAML' ? ofSaml(principal) : ofOpenId(principal)
      if (found) report({ at: principal.text, ...admissionDoubt(statement), ...found })
    },
  },
})

type Found = Omit<Report, 'at'>

function ofSaml({ statement }: Principal): Found | undefined {
  if (coversAction(statement, 'sts:AssumeRoleWithSAML') !== 'yes' || asksFor(statement, 'SAML', ['aud'])) return undefined
  return {
    message: 'an assertion that this provider makes for any application can assume this role',
    equivalent: null, unsure: 'the provider may make assertions for AWS alone',
    help: 'add `StringEquals` on `SAML:aud`, with `https://signin.aws.amazon.com/saml` or the sign-in address that is used',
  }
}

function ofOpenId(principal: Principal): Found | undefined {
  const { statement } = principal
  const issuer = issuerOf(principal)
  if (issuer === undefined || coversAction(statement, 'sts:AssumeRoleWithWebIdentity') !== 'yes') return undefined
  const known = identityProvider(issuer)
  const { tenant, part } = known ?? {}
  // Where strangers get in, that is told by another rule.
  if (tenant && (!part || !asksFor(statement, issuer, tenant.claims))) return undefined
  const claims = claimsOf(statement, issuer)
  const none = claims.length === 0
  const audience = !known && claims.every(({ key }) => /:(?:aud|azp)$/i.test(key.raw))
  if (!none && !audience && (!part || asksFor(statement, issuer, [part.claim]))) return undefined
  return {
    message: `${part?.who ?? `everyone with a token of ${quote(issuer)}`} can assume this role`,
    help: `add \`StringEquals\` on ${quote(`${issuer}:${part?.claim ?? 'sub'}`)}${part ? `, such as ${quote(part.example)}` : ''}`,
    equivalent: none ? 'access-analyzer/MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL' : null,
    ...(!none && part?.doubt !== undefined && { unsure: part.doubt }), ...(!none && audience && { unsure: 'the provider may give tokens for this audience to one client alone' }),
  }
}
