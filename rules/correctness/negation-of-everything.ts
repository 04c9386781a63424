import { defineRule, written } from '../../src/rule.ts'

export default defineRule({
  id: 'negation-of-everything',
  summary: '`NotAction`, `NotResource` or `NotPrincipal` excludes everything, so the statement is about nothing.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['every-action', 'whole-service'],
  equivalents: ['boogy/not_resource_deny_ineffective', 'boogy/not_resource_deny_review'],
  why: `\`"NotResource": "*"\` is every resource but all of them. AWS takes the policy, and a Deny that was to protect something protects nothing.
Mostly \`Resource\` was meant.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "NotResource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:DeleteBucket", "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket" }] }',
    },
    {
      title: 'Every action, and every principal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "NotAction": [|"*"|], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "NotPrincipal": [|"*"|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "NotAction": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const { effect, actions, resources, principals } = statement
      const found = [
        ['NotAction', 'Action', actions?.negated === true && actions.values.find(({ value }) => value !== undefined && catalog.expand(value).everything)],
        ['NotResource', 'Resource', resources?.negated === true && resources.values.find(({ value }) => /^\*+$/.test(value ?? ''))],
        ['NotPrincipal', 'Principal', principals?.negated === true && principals.values.find(({ who }) => who.is === 'anyone')],
      ] as const
      for (const [element, meant, at] of found) {
        if (!at) continue
        const does = effect === 'Allow' ? 'allows' : 'denies'
        report({ at, message: `${written(statement, element)} excludes everything, so this statement ${does} nothing`, help: `write ${written(statement, meant)}, if everything is meant; else list what is excepted` })
      }
    },
  },
})
