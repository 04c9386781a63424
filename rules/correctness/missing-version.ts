import { defineRule, insertFirst, isVersionFree, lacks, opening, variablesOf, versions, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-version',
  summary: 'A policy has no `Version`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_VERSION', 'parliament/NO_VERSION', 'boogy/missing_version'],
  why: `AWS reads a policy without \`Version\` by the rules of 2008, in which there are no policy variables. The policy works until someone
adds \`\${aws:username}\` to it: that is then taken literally, and the statement matches nothing, with no error to tell.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html'],
  examples: [
    {
      bad: '[|{|] "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'On lines of its own; the bracket is marked',
      bad: '[|{|]\n  "Id": "A",\n  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }]\n}\n',
      good: '{\n  "Version": "2012-10-17",\n  "Id": "A",\n  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }]\n}\n',
    },
  ],
  check: {
    policy(policy, { dialect, report }) {
      // Where a variable is used, that is the finding.
      if (!dialect.versionMatters || !lacks(policy, 'Version') || variablesOf(policy).length > 0) return
      const edit = insertFirst(policy, 'Version', `"${versions.current}"`)
      const version = written(policy, 'Version')
      report({
        at: opening(policy),
        message: `this policy has no ${version}, so AWS reads it by the rules of 2008`,
        help: `add ${written(policy, 'Version', versions.current)}`,
        ...(edit && { fix: { title: `add the ${version}`, kind: isVersionFree(policy) ? 'keeps-access' : 'changes-access', edits: [edit] } }),
      })
    },
  },
})
