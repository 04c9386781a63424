import { defineRule, insertFirst, lacks, opening, quote, replaceString, variablesOf, versions, written } from '../../src/rule.ts'

export default defineRule({
  id: 'variable-in-old-version',
  summary: 'A policy variable stands in a policy whose version has none, so it is literal text.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/VARIABLE_UNSUPPORTED_IN_VERSION'],
  why: `Policy variables came with version \`2012-10-17\`. In a policy of \`2008-10-17\`, or of none, \`\${aws:username}\` is the text
\`\${aws:username}\`: an Allow that uses it gives nobody anything, and a Deny that uses it denies nothing.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
  ],
  examples: [
    {
      title: 'The old version',
      bad: '{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*" }] }',
    },
    {
      title: 'No version, and a variable in a condition; the first is told',
      bad: '{ "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": [[|"${aws:username}/*"|], "${aws:userid}/*"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": ["${aws:username}/*", "${aws:userid}/*"] } } }] }',
    },
  ],
  check: {
    policy(policy, { dialect, report }) {
      const { version } = policy
      const [variable] = variablesOf(policy)
      const old = version?.value === versions.old
      if (!dialect.versionMatters || !variable || !(old || lacks(policy, 'Version'))) return
      const edit = version ? replaceString(policy, version, versions.current) : insertFirst(policy, 'Version', `"${versions.current}"`)
      const name = written(policy, 'Version')
      report({
        at: variable.text,
        message: `${quote(variable.raw)} is literal text in a policy ${old ? `of version ${quote(versions.old)}` : `without ${name}`}`,
        related: [{ at: version ?? opening(policy), message: old ? 'the old version' : `no ${name} here` }],
        help: `set ${written(policy, 'Version', versions.current)}`,
        ...(edit && { fix: { title: `set the version ${quote(versions.current)}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
