import { defineRule, deniedOfAws, list, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'perimeter-without-aws-resources',
  summary: 'A Deny for all but the resources of an organization also denies what AWS owns.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['scp', 'identity', 'boundary'],
  dialects: ['aws'],
  why: `Managed policies, the images of Amazon Linux, public parameters and the documents of Systems Manager belong to AWS, and are in no organization but
its own. A Deny on \`aws:ResourceOrgID\` or \`aws:ResourceAccount\` denies them as well: roles cannot be given AWS's policies, and instances do not
start. AWS's examples of data perimeters except them with \`NotResource\`, with \`NotAction\`, or with \`ec2:Owner\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
    'https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/service_control_policies/resource_perimeter_scp.json',
  ],
  examples: [
    {
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:ResourceOrgID"|]: "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "NotResource": ["arn:aws:iam::aws:policy/*", "arn:aws:ssm:*::document/*", "arn:aws:ssm:*::parameter/*", "arn:aws:cloudformation:*:aws:transform/*"], "Condition": { "StringNotEqualsIfExists": { "aws:ResourceOrgID": "o-a1b2c3d4e5", "ec2:Owner": "amazon" } } }] }',
    },
    {
      title: 'Only for some services',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:*", "ec2:*"], "Resource": "*", "Condition": { "StringNotEquals": { [|"aws:ResourceAccount"|]: "${aws:PrincipalAccount}" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:*", "sqs:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const denied = deniedOfAws(statement, catalog)
      if (!denied) return
      report({
        at: denied.at.key, message: `this Deny on ${quote(denied.at.key.raw)} also denies what AWS owns: ${list(denied.what, 2)}`,
        help: `except them with ${written(statement, 'NotResource')}, such as \`arn:aws:iam::aws:policy/*\`, and images with \`StringNotEquals\` on \`ec2:Owner\``,
      })
    },
  },
})
