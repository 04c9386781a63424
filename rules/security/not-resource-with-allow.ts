import { defineRule, grantOf, list, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'not-resource-with-allow',
  summary: 'An Allow with NotResource is for every resource that is not listed.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/NOTRESOURCE_WITH_ALLOW', 'boogy/not_resource_broad', 'cfn-nag/W21', 'guard/IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE', 'cfn-nag/W22', 'cfn-nag/W23'],
  kinds: ['identity', 'bucket', 'resource'],
  why: `\`NotResource\` with \`Allow\` grants its actions on every resource but those listed, and on every one that is made later. AWS advises against
it. To leave some resources out of a grant, list those that are meant, or deny the others in a statement of their own.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", [|"NotResource"|]: "arn:aws:s3:::amzn-s3-demo-bucket/secret/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/public/*" }] }',
    },
    {
      title: 'A Deny with NotResource takes away',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": "iam:*", [|"NotResource"|]: ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "NotResource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { resources } = statement
      const grant = grantOf(statement)
      if (!grant || !resources?.negated || resources.values.some(({ value }) => /^\*+$/.test(value ?? ''))) return
      report({
        at: resources.key, message: `this Allow is for every resource but ${list(resources.values.map(({ raw }) => quote(raw)), 2) || 'none'}`,
        help: `list with ${written(statement, 'Resource')} what is needed, and deny in a statement of its own what is to stay closed`,
        ...(grant.doubt !== undefined && { unsure: grant.doubt }),
      })
    },
  },
})
