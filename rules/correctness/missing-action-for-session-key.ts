import { addItems, defineRule, missingForSession, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-action-for-session-key',
  summary: 'A trust policy asks for a session tag, source identity or context that it does not let the caller set.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['trust'],
  dialects: ['aws'],
  equivalents: ['access-analyzer/MISSING_ACTION_FOR_CONDITION_KEY'],
  why: `Who assumes a role may hand over tags, a source identity or a context; for each, the role's trust policy must allow an action of its own:
\`sts:TagSession\`, \`sts:SetSourceIdentity\`, \`sts:SetContext\`. AWS refuses a call that hands over what is not allowed, and a call that hands over
nothing does not meet the condition: nobody can assume the role.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-action-for-condition-key',
  ],
  examples: [
    {
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { [|"sts:SourceIdentity"|]: "jane*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"], "Condition": { "StringLike": { "sts:SourceIdentity": "jane*" } } }] }',
    },
    {
      title: 'Session tags',
      kind: 'trust',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/jane" }, "Action": ["sts:AssumeRole"], "Condition": { "StringEquals": { [|"aws:RequestTag/Project"|]: "Automation" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/jane" }, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": { "StringEquals": { "aws:RequestTag/Project": "Automation" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const action = missingForSession(condition)
      const { key, statement: { actions, policy } } = condition
      if (action === undefined || !actions) return
      const edit = addItems(policy, actions, [action])
      report({
        at: key, message: `without ${quote(action)}, no caller can set ${quote(key.raw)}`, related: [{ at: actions, message: 'not among these' }],
        help: `add ${quote(action)} to ${written(condition.statement, 'Action')}`,
        ...(edit && { fix: { title: `add ${quote(action)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
