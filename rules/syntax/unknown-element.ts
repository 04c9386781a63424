import { defineRule, isElement, kindsWithPrincipal, meantElement, quote, replaceString, written, type Context, type Policy, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-element',
  summary: 'A policy or statement has an element that the policy language does not know.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_POLICY_ELEMENT', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/unknown_policy_field', 'boogy/unknown_field'],
  why: `The names of elements are exact, capital letters too: \`action\` and \`Conditions\` are no elements. AWS refuses such a policy; some
S3-compatible systems drop the element without a word, and a dropped \`Condition\` leaves the statement open to everybody.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
  examples: [
    {
      title: 'One letter too many',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", [|"Conditions"|]: { "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }] }',
    },
    {
      title: 'Small letters',
      bad: '{ "Version": "2012-10-17", [|"statement"|]: [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'A comment that is no comment',
      bad: '{ "Version": "2012-10-17", "Statement": [{ [|"//"|]: "read only", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "ReadOnly", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'In an SCP, which has no principal',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"Principle"|]: "*", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
    },
    {
      title: 'A CloudFormation function may become any element',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Fn::Transform": {}, [|"Sids"|]: "A" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Fn::Transform": {}, "Sid": "A" }] }',
    },
  ],
  check: {
    policy: (policy, context) => checkElements(policy, policy, 'a policy', context),
    statement: (statement, context) => checkElements(statement, statement.policy, 'a statement', context),
  },
})

function checkElements(owner: Policy | Statement, policy: Policy, what: string, { report }: Context): void {
  for (const { name, key } of owner.elements) {
    if (isElement(owner, name)) continue
    const nearest = meantElement(owner, name)
    const meant = nearest?.endsWith('Principal') === true && isWithoutPrincipal(policy) ? undefined : nearest
    const certain = meant !== undefined && name.length > 3 && !owner.elements.some((other) => other.name === meant)
    report({
      at: key,
      message: `${what} has no element ${quote(name)}`,
      help: meant !== undefined ? `write ${written(owner, meant)}` : owner === policy ? 'remove it' : `remove it; a ${written(owner, 'Sid')} may say what a statement is for`,
      ...(certain && { fix: { title: `write ${written(owner, meant)}`, kind: 'changes-access', edits: [replaceString(policy, key, meant)] } }),
    })
  }
}

function isWithoutPrincipal({ kind, kindFrom }: Policy): boolean {
  return kindFrom !== 'shape' && !kindsWithPrincipal.includes(kind)
}
