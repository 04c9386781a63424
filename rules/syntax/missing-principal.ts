import { defineRule, kindsWithPrincipal, lacks, opening, written, type Policy } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-principal',
  summary: 'A statement of a resource policy or trust policy names no principal.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_PRINCIPAL', 'parliament/MALFORMED', 'cfn-lint/E3512', 'kics/bbe3dd3d-fea9-4b68-a785-cfabe2bbbc54', 'boogy/missing_principal'],
  kinds: ['bucket', 'resource', 'trust', 'rcp', 'vpc-endpoint'],
  why: `The policy of a user or role is for that user or role. Every other policy says for whom it speaks, in each statement; what
one statement says does not hold for the next. S3, KMS and IAM refuse a statement without a principal, and where a service does take it, it is for nobody.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html',
  ],
  examples: [
    {
      title: 'The other statement has one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, [|{|] "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'The policy is known to be a trust policy',
      bad: '{ "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Action": "sts:AssumeRole" }] } }',
      good: '{ "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }] } }',
    },
    {
      title: 'The user says that it is a bucket policy',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [[|{|] "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      if (!speaksOfPrincipals(statement.policy) || !lacks(statement, 'Principal', 'NotPrincipal')) return
      const principal = written(statement, 'Principal')
      report({ at: opening(statement), message: `this statement names no ${principal}, so it is for nobody`, help: `add ${principal}: for whom the statement is` })
    },
  },
})

function speaksOfPrincipals({ kind, kindFrom, statements }: Policy): boolean {
  return (kindFrom !== 'shape' && kindsWithPrincipal.includes(kind)) || statements.some(({ principals }) => principals !== undefined)
}
