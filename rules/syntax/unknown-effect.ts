import { defineRule, nearest, quote, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-effect',
  summary: 'The `Effect` of a statement is neither `Allow` nor `Deny`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_EFFECT', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/invalid_effect'],
  why: 'There are two effects, `Allow` and `Deny`, spelt just so. AWS refuses a policy with any other.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html'],
  examples: [
    {
      title: 'Small letters',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"allow"|], "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'Another word, for which there is no one right answer',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": [|"Permit"|], "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "{{ effect }}", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    statement({ effect, effectText, policy }, { report }) {
      if (effect !== undefined || effectText?.value === undefined) return
      const meant = nearest(effectText.value.trim(), ['Allow', 'Deny'])
      report({
        at: effectText,
        message: `the effect ${quote(effectText.value)} does not exist`,
        help: meant === undefined ? 'write `Allow` or `Deny`' : `write ${quote(meant)}`,
        ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(policy, effectText, meant)] } }),
      })
    },
  },
})
