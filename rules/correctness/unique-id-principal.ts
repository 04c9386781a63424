import { defineRule, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'unique-id-principal',
  summary: 'A principal is the unique id of a role or user, where its ARN belongs.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ROLE_REFERENCE', 'access-analyzer/INVALID_USER_REFERENCE'],
  kinds: ['bucket', 'resource', 'trust', 'vpc-endpoint'],
  dialects: ['aws'],
  why: `When a policy is saved, AWS keeps the id of the role or user that an ARN names, and shows the ARN again when it is read. Once the role is
deleted there is no ARN to show, and the id comes to light. A new role of the same name has another id: the statement is for nobody, and in a Deny it
protects from nobody.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-role-reference',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [[|"AROADBQP57FF2AEXAMPLE"|], "111122223333"] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/app", "111122223333"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'A user',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": [|"AIDACKCEVSQ6C2EXAMPLE"|] }, "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    principal({ text, who }, { report }) {
      if (who.is !== 'unique-id') return
      const sort = who.id.startsWith('AROA') ? 'role' : 'user'
      report({
        at: text, message: `${quote(who.id)} is the id of a ${sort}: AWS shows it once the ${sort} is deleted`,
        help: `write the ARN of the ${sort} that is meant now, \`arn:aws:iam::<account-id>:${sort}/<name>\`, or remove it`,
        equivalent: `access-analyzer/INVALID_${sort.toUpperCase()}_REFERENCE`,
      })
    },
  },
})
