import { defineRule, isInPolicy, type Node, type Policy } from '../../src/rule.ts'

export default defineRule({
  id: 'duplicate-key',
  summary: 'One object of a policy has the same key twice.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/JSON_SYNTAX_ERROR', 'cfn-lint/E0000'],
  why: `Most JSON readers keep the last of two equal keys and drop the first without a word. Two \`Condition\` blocks, two
\`StringEquals\` or two \`Action\` lists in one statement therefore do not add up: one of them never takes effect, or the policy is refused.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html', 'https://www.rfc-editor.org/rfc/rfc8259#section-4'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", [|"Action"|]: "s3:PutObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }] }',
    },
    {
      title: 'Two operators of the same name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "blue" }, [|"StringEquals"|]: { "aws:PrincipalTag/stage": "test" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "blue", "aws:PrincipalTag/stage": "test" } } }] }',
    },
  ],
  check: {
    document(document, { report }) {
      for (const { kind, span, message, help, related } of document.problems) {
        if (kind !== 'duplicate-key' || !isInPolicy(document, span)) continue
        report({
          at: { span }, message, ...(help !== undefined && { help }), related: related ? [{ at: { span: related.span }, message: related.message }] : [],
          equivalent: document.policies.some((policy) => isElementOf(policy, { span })) ? 'access-analyzer/JSON_SYNTAX_ERROR' : null,
        })
      }
    },
  },
})

/** Is it the key of an element? Of elements AWS says that it refuses two; of keys inside a condition it does not. */
function isElementOf(policy: Policy, { span }: Node): boolean {
  return [policy, ...policy.statements].some(({ elements }) => elements.some(({ key }) => key.span.start === span.start))
}
