import { defineRule, quote, replaceString, versions } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-version',
  summary: 'The `Version` is not one of the policy language.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_VERSION', 'parliament/INVALID_VERSION', 'cfn-lint/E3510', 'boogy/invalid_version'],
  why: `\`Version\` is the version of the policy language, and not that of your policy: today's date does not belong there. There are two,
\`2012-10-17\` and, earlier, \`2008-10-17\`; AWS refuses a policy with any other.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html'],
  examples: [
    {
      title: 'The day on which it was written',
      bad: '{ "Version": [|"2024-03-01"|], "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'Off by one',
      bad: '{ "Version": [|"2012-10-18"|], "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    policy(policy, { dialect, report }) {
      const { version } = policy
      if (!dialect.versionMatters || version?.value === undefined || version.value === versions.current || version.value === versions.old) return
      report({
        at: version,
        message: `the policy language has no version ${quote(version.value)}`,
        help: `write ${quote(versions.current)}`,
        fix: { title: `write ${quote(versions.current)}`, kind: 'changes-access', edits: [replaceString(policy, version, versions.current)] },
      })
    },
  },
})
