import { addCondition, defineRule, deniedFederation, quote, straysOf, writtenCondition, type Stray } from '../../src/rule.ts'

const said: Readonly<Record<Stray['who'], { readonly whom: string; readonly add: readonly [string, string, string]; readonly code: string }>> = {
  services: { whom: 'AWS services', add: ['BoolIfExists', 'aws:PrincipalIsAWSService', 'false'], code: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY' },
  people: { whom: 'users and roles', add: ['BoolIfExists', 'aws:PrincipalIsAWSService', 'true'], code: 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY' },
  'keyless services': { whom: 'services that send no source', add: ['Null', 'aws:SourceAccount', 'false'], code: 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK' },
}

export default defineRule({
  id: 'unscoped-rcp-condition',
  summary: 'A condition of a resource control policy meets callers that do not carry its key.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY', 'access-analyzer/RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
    'access-analyzer/RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK', 'boogy/rcp_missing_service_carveout',
  ],
  kinds: ['rcp'],
  why: `A resource control policy is for everyone who calls, AWS's own services included, and a negated condition is met by whoever does not carry its key.
A service that writes your logs has no \`aws:PrincipalOrgID\`, so a Deny for everyone outside the organization stops the logs; nobody but a service has an
\`aws:SourceOrgID\`, so a Deny against the confused deputy denies every user and role; and a service does not send it with each call.
Who signs in with SAML or a web identity is of no organization yet: a Deny that takes in \`sts:AssumeRoleWithSAML\`, as \`sts:*\` does, ends every sign-in.

Where a condition such as \`StringEquals\` leaves those without the key out by itself, AWS asks for the other condition all the same, and this rule
tells under \`strict\`.`,
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    'https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-rcp-missing-related-principal-condition-key',
  ],
  examples: [
    {
      title: 'Everyone outside the organization, and the services',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:PrincipalOrgID"|]: "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }, "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'The confused deputy, and everyone who is none',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:SourceOrgID"|]: "o-a1b2c3d4e5" }, "Null": { "aws:SourceAccount": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:PrincipalIsAWSService": "true" }, "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Null": { "aws:SourceAccount": "false" } } }] }',
    },
    {
      title: 'A service without a source',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:SourceOrgID"|]: "o-a1b2c3d4e5" }, "Bool": { "aws:PrincipalIsAWSService": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceAccount": "false" }, "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Bool": { "aws:PrincipalIsAWSService": "true" } } }] }',
    },
    {
      title: 'Everyone who signs in with SAML, or from a pipeline',
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*", [|"sts:*"|]], "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sts:AssumeRole", "sts:GetSessionToken"], "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const federation = deniedFederation(statement, catalog)
      if (federation) {
        report({
          at: federation.action, message: `this Deny meets everyone who signs in with SAML or a web identity, who carry no ${quote(federation.by.key.raw)}`,
          related: [{ at: federation.by.key, message: 'met without the key' }], equivalent: null,
          help: 'list the actions without `sts:AssumeRoleWithSAML` and `sts:AssumeRoleWithWebIdentity`; limit those by the claims of your providers',
        })
      }
      for (const { who, by: [first, ...others], spared } of straysOf(statement, catalog)) {
        if (!first) continue
        const { whom, add: [operator, key, value], code } = said[who]
        const edit = spared ? undefined : addCondition(statement, operator, key, value)
        const added = writtenCondition(statement, operator, key, value)
        report({
          at: first.key,
          message: spared ? `no condition says that this Deny on ${quote(first.key.raw)} is not for ${whom}` : `this Deny meets ${whom} too, which carry no ${quote(first.key.raw)}`,
          related: others.map((other) => ({ at: other.key, message: 'nor this one' })),
          help: `add ${added}`, equivalent: `access-analyzer/${code}`,
          ...(spared && { unsure: 'another condition leaves them out' }),
          ...(edit && { fix: { title: `add ${added}`, kind: 'changes-access', edits: [edit] } }),
        })
      }
    },
  },
})
