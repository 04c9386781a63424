import { conditionsOn, defineRule, needsKey, quote, readKey, readOperator, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'open-set-operator',
  summary: 'An Allow with `ForAllValues:` also holds for requests without the key.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['boogy/forallvalues_allow_without_null_check'],
  dialects: ['aws'],
  why: `\`ForAllValues:\` is true where there is nothing to compare. On what a request asks for that is often meant: "no tags but these" allows a
request without tags. On who asks, by which way or for whose resource, it is a hole: "only for these organizational units" allows whoever
is in none. Ask for the key with \`Null\` in the same statement, or use \`ForAnyValue:\`.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ForAllValues:StringLike": { [|"aws:PrincipalOrgPaths"|]: "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*" }, "Null": { "aws:PrincipalOrgPaths": "false" } } }] }',
    },
    {
      title: 'The key is asked for otherwise, what the request asks for may lack, or the statement denies',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { [|"aws:CalledVia"|]: "athena.amazonaws.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:CalledVia": ["athena.amazonaws.com", "glue.amazonaws.com"] }, "ForAnyValue:StringEquals": { "aws:CalledVia": "athena.amazonaws.com" } } }, { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } } }] }',
    },
  ],
  check: {
    condition({ operator, key, statement }, { catalog, report }) {
      const read = readOperator(operator)
      const known = readKey(key, catalog)
      if (statement.effect !== 'Allow' || read?.set !== 'ForAllValues' || read.known === undefined || read.family === 'Null') return
      if (known.is !== 'known' || !known.key.multivalued || statement.conditionsPartial) return
      if (known.key.service !== undefined || known.key.name === 'aws:TagKeys' || conditionsOn(statement, key.raw).some(needsKey)) return
      report({
        at: key, message: `${quote('ForAllValues:')} also allows requests without ${quote(key.raw)}`,
        help: `add ${writtenCondition(statement, 'Null', key.raw, 'false')} where it must be there`,
      })
    },
  },
})
