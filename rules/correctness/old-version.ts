import { defineRule, isVersionFree, quote, replaceString, variablesOf, versions } from '../../src/rule.ts'

export default defineRule({
  id: 'old-version',
  summary: 'A policy is written in the version of 2008.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/OLD_VERSION', 'cfn-lint/W2511', 'boogy/outdated_version'],
  why: `In version \`2008-10-17\` there are no policy variables: \`\${aws:username}\` is taken literally, and the statement matches nothing, with no error
to tell. AWS says not to use it for new policies, nor when you change one. Without variables, both versions mean the same: that is told under \`strict\` only.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html'],
  examples: [
    {
      bad: '{ "Version": [|"2008-10-17"|], "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'The resource is only known in parts, so the fix is for you to judge',
      bad: '{ "Version": [|"2008-10-17"|], "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}/*" }] }',
    },
  ],
  check: {
    policy(policy, { dialect, report }) {
      const { version } = policy
      // Where a variable is used, that is the finding.
      if (!dialect.versionMatters || version?.value !== versions.old || variablesOf(policy).length > 0) return
      report({
        at: version,
        message: `${quote(versions.old)} is the old version of the policy language, without policy variables`,
        help: `write ${quote(versions.current)}`,
        ...(isVersionFree(policy) && { unsure: 'nothing in this policy depends on its version' }),
        fix: { title: `write ${quote(versions.current)}`, kind: isVersionFree(policy) ? 'keeps-access' : 'changes-access', edits: [replaceString(policy, version, versions.current)] },
      })
    },
  },
})
