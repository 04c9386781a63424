import { defineRule, list, quote, unscopedIn, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unscoped-action',
  summary: 'An Allow lists or reads every resource of a kind, and could name some.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: [
    'parliament/RESOURCE_STAR', 'boogy/wildcard_resource', 'checkov/CKV_AWS_355', 'checkov/CKV_AWS_356', 'cfn-nag/W11', 'cfn-nag/W12', 'cfn-nag/W13',
    'cfripper/WildcardResourceRule', 'sonar/S6304', 'cdk-nag/AwsSolutions-IAM5', 'guard/IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE', 'trivy/AVD-AWS-0057',
    'parliament/RESOURCE_EFFECTIVELY_STAR', 'regula/FG_R00218', 'regula/FG_R00220',
    'tfsec/aws-iam-no-policy-wildcards',
  ],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `How a resource is set up, and what it is called, is seldom a secret, but no one needs it of all. Many actions that list cannot be scoped, and are
not reported: \`ec2:DescribeInstances\` says \`*\`. Reported are only actions that take a type of resource, by AWS's reference, and only where no condition (a tag of the resource, \`aws:ResourceOrgID\`,
\`aws:CalledVia\` and the like) and no Deny of the policy narrows them. Patterns for a whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:GetFunctionConfiguration", "lambda:ListFunctions"], "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "lambda:GetFunctionConfiguration", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:app-*" }, { "Effect": "Allow", "Action": ["lambda:ListFunctions", "ec2:Describe*"], "Resource": "*" }] }',
    },
    {
      title: 'By a pattern; one that stands for actions that must say `*` as well is left alone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "lambda:GetFunctionC*", "Resource": [|"*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:List*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:List*", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { at, actions, arns, doubt, granted } of unscopedIn(statement, 'settings', catalog)) {
        report({
          at, granted, message: `${list(actions.map(({ full }) => quote(full)))} ${actions.length === 1 ? 'is' : 'are'} allowed on every resource, and can be scoped`,
          help: `write in ${written(statement, 'Resource')} what is meant, such as ${list(arns.map(quote), 2, 'or')}`,
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
