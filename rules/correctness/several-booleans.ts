import { defineRule, quote, readOperator, removeItems } from '../../src/rule.ts'

export default defineRule({
  id: 'several-booleans',
  summary: 'A condition lists several values where one of true and false is to stand.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['unenforced-mfa'],
  equivalents: ['access-analyzer/INVALID_CONDITION_MULTIPLE_BOOLEAN'],
  why: `Values of a list are alternatives, and one of true and false always holds: \`Bool\` with both asks only whether the key is there, and
\`Null\` with both asks nothing. Whoever wrote it wanted to say one thing, and it is not said.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-multiple-boolean',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": [|["true", "false"]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["false"] } } }] }',
    },
    {
      title: 'One value twice',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": [|[false, false]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": [false] } } }] }',
    },
    {
      title: 'Null; and a key that carries several',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/team": [|["true", "false"]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "codebuild:CreateProject", "Resource": "*", "Condition": { "ForAnyValue:Bool": { "codebuild:secondarySources.insecureSsl": ["true", "false"] } } }] }',
    },
  ],
  check: {
    condition({ operator, key, value: at, values, statement }, { catalog, report }) {
      const read = readOperator(operator)
      if ((read?.family !== 'Bool' && read?.family !== 'Null') || values.length < 2 || catalog.conditionKey(key.value ?? '')?.multivalued === true) return
      const said = new Set(values.map(({ value }) => value?.toLowerCase()))
      const [only] = said
      const both = said.has('true') && said.has('false')
      const held = read.family === 'Null' ? 'which is always so' : `which every value of ${quote(key.raw)} is`
      // It stays a list: Terraform's documents take no other value.
      const edits = said.size === 1 ? removeItems(statement.policy, values.slice(1)) : undefined
      report({
        at, message: both ? `${quote(operator.raw)} asks for true or false, ${held}` : `${quote(operator.raw)} has ${values.length} values, and takes one`,
        help: 'write the one value that is meant',
        equivalent: read.family === 'Null' ? null : 'access-analyzer/INVALID_CONDITION_MULTIPLE_BOOLEAN',
        ...(edits && only !== undefined && { fix: { title: `write ${quote(only)}`, kind: 'keeps-access', edits } }),
      })
    },
  },
})
