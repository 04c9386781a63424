import { addItems, assumeActionsOf, coversAction, defineRule, elementOf, list, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-trust-action',
  summary: 'A trust policy allows a service less than it needs to assume the role.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `IAM Roles Anywhere and EKS Pod Identity put tags, or a source identity, on each session that they open. STS asks for
\`sts:TagSession\` and \`sts:SetSourceIdentity\` as well then, and where the trust policy does not allow them, it refuses the whole call.`,
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-roles-anywhere-trust-policy',
  ],
  examples: [
    {
      title: 'IAM Roles Anywhere',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": [|"sts:AssumeRole"|], "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"], "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" } } }] }',
    },
    {
      title: 'EKS Pod Identity',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "pods.eks.amazonaws.com" }, "Action": [|["sts:AssumeRole"]|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "pods.eks.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }] }',
    },
    {
      title: 'Several statements together allow it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["rolesanywhere.amazonaws.com", "ec2.amazonaws.com"] }, "Action": [|"sts:AssumeRole"|] }, { "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": "sts:TagSession" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["rolesanywhere.amazonaws.com", "ec2.amazonaws.com"] }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"] }, { "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": "sts:TagSession" }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      for (const [principal, { name, actions }] of Object.entries(assumeActionsOf)) {
        const allowing = policy.statements.filter(({ effect, principals }) => effect === 'Allow' && principals?.negated === false && principals.values.some(({ text }) => text.value === principal))
        const missing = actions.filter((action) => allowing.every((statement) => coversAction(statement, action) === 'no'))
        const [statement] = allowing
        const action = statement && elementOf(statement, 'Action')
        if (!action || missing.length === 0 || !policy.complete || policy.partial || policy.statements.some(({ complete }) => !complete)) continue
        const edit = addItems(policy, action.value, missing)
        report({
          at: action.value, message: `${name} cannot assume this role without ${list(missing.map(quote))}`, help: `add ${list(missing.map(quote))}`,
          equivalent: principal.startsWith('rolesanywhere') ? 'access-analyzer/MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY' : null,
          ...(edit && { fix: { title: `add ${list(missing.map(quote))}`, kind: 'changes-access', edits: [edit] } }),
        })
      }
    },
  },
})
