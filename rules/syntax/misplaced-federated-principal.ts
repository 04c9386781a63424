import { callerOf, defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'misplaced-federated-principal',
  summary: 'A policy that is no role trust policy has a `Federated` principal.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/FEDERATED_PRINCIPAL_NOT_SUPPORTED'],
  kinds: ['bucket', 'resource'],
  dialects: ['aws'],
  why: `An identity provider is a principal only where a role is assumed. Every later call is made as the session of that role, so a bucket, key or
queue policy that names the provider is refused, or is for nobody. It names the role instead, and its conditions may ask for the claims that the
session carries.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-federated-web-identity',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-federated-principal-not-supported',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"cognito-identity.amazonaws.com"|] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app-users" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A SAML provider; and where the kind of the policy is not known',
      kind: 'resource',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:saml-provider/adfs"|] }, "Action": "ecr:BatchGetImage" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "ecr:BatchGetImage" }] }',
    },
  ],
  check: {
    principal(principal, { report }) {
      const { text, type, statement } = principal
      if (type !== 'Federated' || (statement.policy.kindFrom === 'shape' && !statement.resources)) return
      const what = callerOf(principal) === undefined ? 'a federated principal' : 'an identity provider'
      report({
        at: text, message: `${quote(text.raw)} is ${what}, which stands in role trust policies only`,
        help: `name the role that its users assume: ${written(statement, 'Principal', { AWS: 'arn:aws:iam::<account-id>:role/<name>' })}`,
      })
    },
  },
})
