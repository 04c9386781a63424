import { asOne, count, defineRule, escalationsOf, holderOf, list, perHolder, quote, written, type Context, type Gain, type Policy, type Told } from '../../src/rule.ts'

/** What the message says of each gain, and what closes it. */
const gains: Partial<Record<Gain, { readonly what: string; readonly help: (resource: string, bounded: boolean) => string }>> = {
  permissions: { what: 'can give itself any permission', help: (resource, bounded) => `name in ${resource} what is meant and is not its own${bounded ? ', or ask for a boundary with `StringEquals` on `iam:PermissionsBoundary`' : ''}` },
  users: { what: 'can act as any user', help: (resource) => `name the users in ${resource}; for one's own, write \`user/\${aws:username}\`` },
  trust: { what: 'can make any role trust it', help: (resource) => `name in ${resource} the roles that are meant` },
  boundary: { what: 'can lift permissions boundaries', help: (resource) => `deny this, or name in ${resource} whose boundaries are meant` },
}

export default defineRule({
  id: 'privilege-escalation',
  summary: 'Policies let their holder give itself more permissions than they say.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'parliament/PRIVILEGE_ESCALATION', 'boogy/privilege_escalation', 'cloudsplaining/PrivilegeEscalation', 'checkov/CKV_AWS_110', 'checkov/CKV_AWS_286',
    'cfripper/PrivilegeEscalationRule', 'sonar/S6317', 'prowler/iam_policy_allows_privilege_escalation', 'trivy/AVD-AWS-0349', 'prowler/iam_inline_policy_allows_privilege_escalation', 'terrascan/iamRolePolicyWithPrivilegeEscalation',
    'pathfinding/iam-001', 'pathfinding/iam-005', 'pathfinding/iam-007', 'pathfinding/iam-008', 'pathfinding/iam-009', 'pathfinding/iam-010', 'pathfinding/iam-011',
    'pathfinding/iam-013', 'pathfinding/iam-002', 'pathfinding/iam-003', 'pathfinding/iam-004', 'pathfinding/iam-006', 'pathfinding/iam-012', 'pathfinding/iam-019',
    'pathfinding/iam-020', 'pathfinding/iam-021', 'pathfinding/iam-014', 'pathfinding/iam-016', 'pathfinding/iam-017', 'pathfinding/sso-001', 'pathfinding/sso-002',
    'pathfinding/sso-003', 'pathfinding/iam-015', 'pathfinding/iam-018', 'pathfinding/iam-022', 'pathfinding/iam-023', 'pathfinding/iam-024',
    'trivy/AVD-AWS-0347', 'trivy/AVD-AWS-0351', 'terrascan/AC_AWS_0473',
    'trivy/AVD-AWS-0352',
    'trivy/AVD-AWS-0353',
    'semgrep/no-iam-priv-esc-funcs', 'semgrep/no-iam-priv-esc-roles', 'semgrep/no-iam-priv-esc-other-users', 'kics/113208f2-a886-4526-9ecc-f3218600e12c', 'kics/5b4d4aee-ac94-4810-9611-833636e5916d', 'kics/846646e3-2af1-428c-ac5d-271eccfa6faf',
    'kics/db78d14b-10e5-4e6e-84b1-dace6327b1ec', 'kics/ec49cbfd-fae4-45f3-81b1-860526d66e3f', 'kics/e77c89f6-9c85-49ea-b95b-5f960fe5be92', 'kics/c0c1e744-0f37-445e-924a-1846f0839f69', 'kics/60263b4a-6801-4587-911d-919c37ed733b', 'kics/7782d4b3-e23e-432b-9742-d9528432e771', 'kics/b8a31292-509d-4b61-bc40-13b167db7e9c', 'kics/f906113d-cdc0-415a-ba60-609cc6daaf4d', 'kics/f465fff1-0a0f-457d-aa4d-1bddb6f204ff', 'kics/7c96920c-6fd0-449d-9a52-0aa431b6beaf', 'kics/ee49557d-750c-4cc1-aa95-94ab36cbefde', 'kics/d6047119-a0b2-4b59-a4f2-127a36fb685b', 'kics/eb64f1e9-f67d-4e35-8a3c-3d6a2f9efea7', 'kics/8f75840d-9ee7-42f3-b203-b40e3979eb12', 'kics/118281d0-6471-422e-a7c5-051bc667926e', 'kics/bf9d42c7-c2f9-4dfe-942c-c8cc8249a081', 'kics/6d23d87e-1c5b-4308-b224-92624300f29b', 'kics/e227091e-2228-4b40-b046-fc13650d8e88', 'kics/70cb518c-d990-46f6-bc05-44a5041493d6', 'kics/1743f5f1-0bb0-4934-acef-c80baa5dadfa', 'kics/8bfbf7ab-d5e8-4100-8618-798956e101e0', 'kics/eeb4d37a-3c59-4789-a00c-1509bc3af1e5', 'kics/0c10d7da-85c4-4d62-b2a8-d6c104f1bd77', 'kics/43a41523-386a-4cb1-becb-42af6b414433', 'kics/04c686f1-e0cd-4812-88e1-4e038410074c', 'kics/ad296c0d-8131-4d6b-b030-1b0e73a99ad3', 'kics/9a205ba3-0dd1-42eb-8d54-2ffec836b51a', 'kics/35ccf766-0e4d-41ed-9ec4-2dab155082b4', 'kics/0fd7d920-4711-46bd-aff2-d307d82cd8b7', 'kics/6deb34e2-5d9c-499a-801b-ea6d9eda894f', 'kics/78f1ec6f-5659-41ea-bd48-d0a142dce4f2', 'kics/f1173d8c-3264-4148-9fdb-61181e031b51', 'kics/33627268-1445-4385-988a-318fd9d1a512',
    'kics/970ed7a2-0aca-4425-acf1-0453c9ecbca1', 'kics/70b42736-efee-4bce-80d5-50358ed94990', 'kics/3dd96caa-0b5f-4a85-b929-acfac4646cc2',
  ],
  dialects: ['aws'],
  why: `Some actions of IAM are as good as all actions: whoever may write a policy of any role, user or group, may make a new version of any policy,
may create an access key of any user, or change whom any role trusts, is an administrator for the asking. Each step of a path is looked up in
all statements of the policy, and in all policies of one user, group or role where the file tells which those are; Denies, the permissions boundary and
conditions are taken into account. A path counts only where the caller does not choose on what it works: \`iam:PutRolePolicy\` on \`role/app-*\`, one's
own access keys, what \`iam:PermissionsBoundary\`, \`iam:PolicyARN\` or a tag narrows, and what only a service may do for the caller
(\`aws:CalledVia\`) are not reported. \`*\`, \`iam:*\` and \`NotAction\` are told by rules of their own.`,
  references: [
    'https://pathfinding.cloud',
    'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate',
  ],
  examples: [
    {
      title: 'A policy, and a new version of it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:GetPolicy", [|"iam:CreatePolicyVersion"|], "iam:PutRolePolicy"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:GetPolicy", "iam:CreatePolicyVersion"], "Resource": "arn:aws:iam::111122223333:policy/app-*" }] }',
    },
    {
      title: 'A boundary that the role must keep',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"iam:AttachRolePolicy"|], "iam:CreateRole"], "Resource": "arn:aws:iam::111122223333:role/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:AttachRolePolicy", "iam:CreateRole"], "Resource": "arn:aws:iam::111122223333:role/*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/developer" } } }] }',
    },
    {
      title: 'Keys of others, and one\'s own',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:*AccessKey*"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:*AccessKey*", "Resource": "arn:aws:iam::*:user/${aws:username}" }] }',
    },
    {
      title: 'The trust policy of any role; a Deny takes it away',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:Update*"|], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*LoginProfile", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:Update*", "Resource": "*" }, { "Effect": "Deny", "Action": ["iam:*LoginProfile", "iam:UpdateAssumeRolePolicy"], "Resource": "*" }] }',
    },
    {
      title: 'Strict: a boundary that can be lifted matters where there is one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:DeleteRolePermissionsBoundary"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PutRolePermissionsBoundary", "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/developer" } } }] }',
    },
    {
      title: 'Strict: a boundary that may be any policy, `AdministratorAccess` too, bounds nothing',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:CreateRole", [|"iam:AttachRolePolicy"|]], "Resource": "*", "Condition": { "ArnLike": { "iam:PermissionsBoundary": "arn:aws:iam::*:policy/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:CreateRole", "iam:AttachRolePolicy"], "Resource": "*", "Condition": { "ArnLike": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary-*" } } }] }',
    },
  ],
  check: perHolder(tell),
})

function tell(policies: readonly Policy[], { catalog, report }: Context): void {
  const holder = holderOf(policies)
  for (const [gain, { what, help }] of Object.entries(gains)) {
    const told = asOne(escalationsOf(policies, gain as Gain, catalog))
    if (!told) continue
    const unsure = told.doubt ?? (gain === 'boundary' && !policies.some(({ kind }) => kind === 'boundary') ? 'it matters only where there is a boundary' : undefined)
    // Groups and managed policies have no boundary.
    const bounded = told.actions.every((name) => catalog.action(name)?.conditionKeys.includes('iam:PermissionsBoundary') === true)
    report({
      at: told.at, related: told.related, message: `with ${list(told.actions.map(quote))}, ${holder} ${what}${others(told)}`,
      help: help(written(told.statement, 'Resource'), bounded), ...(told.code !== undefined && { equivalent: told.code }), ...(unsure !== undefined && { unsure }),
    })
  }
}

function others({ others: paths }: Told): string {
  return paths.length === 0 ? '' : `, and by ${count(paths.length, 'other path')}`
}
