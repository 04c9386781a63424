import { defineRule, isPerhapsSingle, quote, readKey, readOperator, renamed } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-set-operator',
  summary: 'A key with several values is compared without `ForAllValues:` or `ForAnyValue:`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_QUALIFIER', 'boogy/set_operator_validation'],
  dialects: ['aws'],
  why: `A request may carry several values of such a key: the tag keys that it sets, the services that passed it on. A plain operator
compares one value with the policy's, and AWS does not say what it does with more. Only a set operator says whether one value that matches
is enough (\`ForAnyValue:\`) or all must (\`ForAllValues:\`, which is also true of a request without the key). \`Null\` needs neither.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-qualifier',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { [|"aws:TagKeys"|]: ["team", "stage"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] }, "Null": { "aws:TagKeys": "false" } } }] }',
    },
    {
      title: 'In a Deny',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLikeIfExists": { [|"aws:PrincipalOrgPaths"|]: "o-a1b2c3d4e5/*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAllValues:StringNotLikeIfExists": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'Strict, as each event has one type',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "events:PutEvents", "Resource": "*", "Condition": { "StringEquals": { [|"events:detail-type"|]: "newOrderCreated" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "events:PutEvents", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "events:detail-type": "newOrderCreated" } } }] }',
    },
  ],
  check: {
    condition({ operator, key, statement }, { catalog, report }) {
      const read = readOperator(operator)
      const known = readKey(key, catalog)
      if (known.is !== 'known' || !known.key.multivalued || read?.known === undefined || read.family === 'Null' || read.set !== undefined) return
      const [any, all] = (['ForAnyValue', 'ForAllValues'] as const).map((set) => quote(renamed({ ...read, set }, read.name)))
      report({
        at: key, message: `${quote(key.raw)} may have several values, and ${quote(operator.raw)} compares one`,
        help: `write ${any} where one value is enough, ${all} where all must match`,
        ...(isPerhapsSingle(known.key, statement) && { unsure: 'each request for this action may have one value' }),
      })
    },
  },
})
