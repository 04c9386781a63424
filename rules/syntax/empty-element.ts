import { defineRule, written } from '../../src/rule.ts'

const lists = ['Action', 'Resource', 'Principal']

export default defineRule({
  id: 'empty-element',
  summary: 'A statement, or the list of its actions, resources or principals, is empty.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/EMPTY_ARRAY_ACTION', 'access-analyzer/EMPTY_ARRAY_RESOURCE', 'access-analyzer/EMPTY_ARRAY_PRINCIPAL', 'access-analyzer/EMPTY_OBJECT_PRINCIPAL', 'cfn-lint/E3510'],
  why: `An empty list says nothing, and nothing is never meant as "all": IAM refuses the policy ("must contain actions", "must contain
resources"), and where a service takes it, the statement is about nothing. Usually a template left it behind; it fails only when it is deployed.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
    'https://github.com/hashicorp/terraform-provider-aws/issues/37900',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|[]|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
    {
      title: 'Nobody',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|[]|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'Nobody, in braces',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotPrincipal": [|{}|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A statement and a policy that say nothing',
      bad: '[{ "Version": "2012-10-17", "Statement": [[|{}|]] }, { "Version": "2012-10-17", "Statement": [|[]|] }]',
      good: '[{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }]',
    },
  ],
  check: {
    policy(policy, { report }) {
      for (const { at, is, element, statement } of policy.empties) {
        if (element === 'Condition') continue
        const plain = element.replace('Not', '')
        const code = is === 'object' ? 'EMPTY_OBJECT_PRINCIPAL' : `EMPTY_ARRAY_${plain.toUpperCase()}`
        const one = element === 'statement'
        report({
          at,
          message: one ? 'this statement is empty' : `${written(statement ?? policy, element)} is empty`,
          help: one ? 'remove it, or write what it allows or denies' : element === 'Statement' ? 'write at least one statement' : 'list at least one, or remove the statement',
          equivalent: lists.includes(plain) ? `access-analyzer/${code}` : null,
        })
      }
    },
  },
})
