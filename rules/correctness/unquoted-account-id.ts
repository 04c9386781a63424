import { defineRule, quote, replaceString, type Context, type Policy, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'unquoted-account-id',
  summary: 'An account id that begins with a zero has no quotes in YAML, so that it is a number.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `Digits without quotes are a number. CloudFormation reads YAML 1.1, in which one that begins with a zero is octal: of \`012345670123\` it makes
\`1402433619\`. Others leave the zero out. The policy is refused, or is about an account that does not exist. An id that begins with another digit keeps its digits.`,
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
    'https://yaml.org/type/int.html',
    'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/745',
  ],
  examples: [
    {
      file: 'policy.yaml',
      bad: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Principal:\n      AWS: [[|012345670123|], 210987654321, !!str 012345670125, "012345670124"]\n    Action: s3:GetObject\n    Resource: arn:aws:s3:::amzn-s3-demo-bucket/*\n',
      good: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Principal:\n      AWS: [\'012345670123\', 210987654321, !!str 012345670125, "012345670124"]\n    Action: s3:GetObject\n    Resource: arn:aws:s3:::amzn-s3-demo-bucket/*\n',
    },
    {
      title: 'In a condition; strict for an id with an 8 or a 9, which is not octal, and which some readers leave as it is',
      file: 'policy.yaml',
      bad: 'Version: "2012-10-17"\nStatement:\n  - Effect: Deny\n    Action: s3:*\n    Resource: "*"\n    Condition:\n      StringNotEquals:\n        aws:ResourceAccount:\n          - [|012345670123|]\n          - [|098765432109|]\n',
      good: 'Version: "2012-10-17"\nStatement:\n  - Effect: Deny\n    Action: s3:*\n    Resource: "*"\n    Condition:\n      StringNotEquals:\n        aws:ResourceAccount:\n          - \'012345670123\'\n          - \'098765432109\'\n',
    },
  ],
  check: {
    principal({ text, statement }, { report }) {
      tell(text, statement.policy, report)
    },
    condition({ values, statement }, { report }) {
      for (const value of values) tell(value, statement.policy, report)
    },
  },
})

function tell(at: Text, policy: Policy, report: Context['report']): void {
  const { value } = at
  if (value === undefined || !/^0\d{11}$/.test(value) || policy.notation.isUnquoted?.(at.span) !== true) return
  report({
    at, message: `${quote(value)} without quotes is a number, not this account id`, help: `write ${quote(`'${value}'`)}`,
    ...(/[89]/.test(value) && { unsure: 'it is no octal number, and readers of YAML differ about such' }),
    fix: { title: 'put quotes around it', kind: 'changes-access', edits: [replaceString(policy, at, value)] },
  })
}
