import { defineRule, deniedGlobally, list, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'region-deny-of-global-services',
  summary: 'A Deny by Region also denies services that are in one Region only.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['scp', 'identity', 'boundary'],
  dialects: ['aws'],
  why: `All requests to IAM, Organizations, CloudFront and Route 53 go to \`us-east-1\`, those to Global Accelerator, Network Manager and Device Farm to
\`us-west-2\`, and Support answers in three Regions. A Deny for all Regions but one's own denies them everywhere, and with an SCP nobody in the account
can make a role any more, or open a support case. A Deny that another condition narrows to some callers or networks is not reported. AWS's own example leaves them out with \`NotAction\`. Reported by default is what nobody does
without; Budgets, Cost Explorer, Health, Shield, WAF, Global Accelerator and the like alone, which not everyone uses, are reported under \`strict\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html',
    'https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html',
    'https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints',
  ],
  examples: [
    {
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"NotAction"|]: ["iam:*", "support:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["iam:*", "organizations:*", "cloudfront:*", "route53:*", "route53domains:*", "support:*", "budgets:*", "ce:*", "health:*", "shield:*", "waf:*", "globalaccelerator:*", "networkmanager:*", "devicefarm:*", "chatbot:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } } }] }',
    },
    {
      title: 'Where the Region of the global services is allowed, most is well; Regional services may be denied',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"Action"|]: "*", "Resource": "*", "Condition": { "StringNotLike": { "aws:RequestedRegion": "us-east-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["ec2:*", "rds:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }] }',
    },
    {
      title: 'Some roles are exempt; a Deny for one VPC, or for one role, leaves the others alone',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"NotAction"|]: "support:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }, "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/break-glass" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "support:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }, "StringEquals": { "aws:SourceVpc": "vpc-111bbb22" } } }, { "Effect": "Deny", "NotAction": "support:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }, "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/app" } } }] }',
    },
    {
      title: 'Support answers in Ireland and Oregon too',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"Action"|]: "support:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-central-1" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "support:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const { actions } = statement
      const denied = actions ? deniedGlobally(statement, catalog) : []
      if (!actions || denied.length === 0) return
      const told = denied.toSorted((a, b) => Number(b.core) - Number(a.core))
      const regions = [...new Set(told.flatMap(({ region, elsewhere = [] }) => [region, ...elsewhere].map(quote)))]
      const services = told.map(({ service }) => quote(`${service}:*`))
      const except = written(statement, 'NotAction')
      report({
        at: actions.key, message: `this Deny by Region also denies ${list(services)}, which ${told.length === 1 ? 'is' : 'are'} only in ${list(regions)}`,
        help: `${actions.negated ? `add to ${except}` : `write ${except} with`} ${list(services, 15)}`,
        ...(!denied.some(({ core }) => core) && { unsure: 'the accounts may not use them' }),
      })
    },
  },
})
