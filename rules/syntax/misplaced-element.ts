import { defineRule, elementOf, written, type PolicyKind } from '../../src/rule.ts'

const never: Readonly<Partial<Record<PolicyKind, { readonly what: string; readonly elements: readonly string[]; readonly code: string; readonly help: string }>>> = {
  identity: { what: 'an identity policy', elements: ['Principal', 'NotPrincipal'], code: 'UNSUPPORTED_PRINCIPAL', help: 'remove it: the policy is for whom it is attached to' },
  boundary: { what: 'a permissions boundary', elements: ['Principal', 'NotPrincipal'], code: 'UNSUPPORTED_PRINCIPAL', help: 'remove it: the boundary is for whom it is set on' },
  session: { what: 'a session policy', elements: ['Principal', 'NotPrincipal'], code: 'UNSUPPORTED_PRINCIPAL', help: 'remove it: the policy is for the session' },
  scp: { what: 'a service control policy', elements: ['Principal', 'NotPrincipal'], code: 'SCP_SYNTAX_ERROR_PRINCIPAL', help: 'remove it, or match `aws:PrincipalArn` in a condition' },
  rcp: { what: 'a resource control policy', elements: ['NotAction'], code: 'RCP_SYNTAX_ERROR_NOTACTION', help: 'list the actions that are meant, with a service each' },
  trust: { what: 'a trust policy', elements: ['Resource', 'NotResource'], code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', help: 'remove it: the policy is for the role that it is attached to' },
}

export default defineRule({
  id: 'misplaced-element',
  summary: 'A statement has an element that a policy of this kind cannot have.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/UNSUPPORTED_PRINCIPAL', 'access-analyzer/SCP_SYNTAX_ERROR_PRINCIPAL', 'access-analyzer/ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    'access-analyzer/RCP_SYNTAX_ERROR_NOTACTION', 'boogy/invalid_rcp_not_action', 'cfn-lint/E3510', 'cfn-lint/E3530', 'boogy/invalid_principal',
    'boogy/unexpected_principal',
  ],
  kinds: ['identity', 'boundary', 'session', 'scp', 'rcp', 'trust'],
  why: `A policy that is attached to a user, group, role or account is for them and has no \`Principal\`; a trust policy is about its own role and
has no \`Resource\`; a resource control policy lists its actions and has no \`NotAction\`. AWS refuses a policy that has one. This is checked where
the kind is known: from what holds the policy, from \`--kind\` or from the configuration, or since it does nothing but let those whom it names
assume a role.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
  ],
  examples: [
    {
      title: 'A principal in the policy of a role',
      kind: 'identity',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"Principal"|]: "*", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A resource in a trust policy',
      bad: '{ "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole", [|"Resource"|]: "*" }] } }',
      good: '{ "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }] } }',
    },
    {
      title: 'In a file that does not say what it is; the policy of a VPC endpoint for STS has one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole", [|"Resource"|]: "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'A principal in an SCP',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"Principal"|]: "*", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } } }] }',
    },
    {
      title: 'Exempted actions in an RCP',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", [|"NotAction"|]: "s3:GetObject", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:PutObject", "s3:DeleteObject"], "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { kind, kindFrom } = statement.policy
      const without = never[kind]
      if ((kindFrom === 'shape' && kind !== 'trust') || !without) return
      const { what, elements, code, help } = without
      for (const name of elements) {
        const element = elementOf(statement, name)
        if (element) report({ at: element.key, message: `${what} has no ${written(statement, name)}`, help, equivalent: `access-analyzer/${code}` })
      }
    },
  },
})
