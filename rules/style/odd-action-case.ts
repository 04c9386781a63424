import { defineRule, quote, readAction, replaceString, type Action } from '../../src/rule.ts'

export default defineRule({
  id: 'odd-action-case',
  summary: 'An action is written in other case than AWS writes it.',
  category: 'style',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  why: `AWS compares actions without regard to case, so \`s3:getobject\` works. People who search for \`s3:GetObject\` do not find it, and scripts
that compare text take the two for different actions.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", [|"S3:putobject"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }] }',
    },
    {
      title: 'The beginning of names; what is a wildcard only has no case',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"ec2:describe*"|], "S3:*Object"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:Describe*", "S3:*Object"], "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, dialect, report }) {
      const said = readAction(action, catalog, dialect)
      const usual = said.is === 'known' && action.value !== undefined ? asWritten(action.value, said.actions) : undefined
      if (usual === undefined || usual === action.value) return
      report({
        at: action, message: `AWS writes ${quote(action.raw)} as ${quote(usual)}`, help: `write ${quote(usual)}`,
        fix: { title: `write ${quote(usual)}`, kind: 'keeps-access', edits: [replaceString(statement.policy, action, usual)] },
      })
    },
  },
})

/** In AWS's case; undefined where a wildcard stands before the end, or AWS itself writes the beginning in several ways. */
function asWritten(value: string, actions: readonly Action[]): string | undefined {
  const start = value.replace(/\*$/, '')
  if (/[*?]/.test(start)) return undefined
  const written = new Set(actions.map(({ full }) => full.slice(0, start.length)))
  const [only] = written
  return written.size === 1 && only !== undefined ? only + value.slice(start.length) : undefined
}
