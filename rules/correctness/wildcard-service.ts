import { defineRule, quote, readResource } from '../../src/rule.ts'

export default defineRule({
  id: 'wildcard-service',
  summary: 'A resource has a wildcard for the service.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/WILDCARD_IN_SERVICE_NAME'],
  why: `\`arn:aws:*code*:…\` is about every service with \`code\` in its name, those of next year included. AWS's own pages disagree on whether it
works: the IAM User Guide forbids a wildcard in this field, and Access Analyzer advises against it.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-wildcard-in-service-name',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "codebuild:*", "Resource": [|"arn:aws:code*:*:111122223333:*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "codebuild:*", "Resource": "arn:aws:codebuild:*:111122223333:*" }] }',
    },
  ],
  check: {
    resource(resource, { catalog, dialect, report }) {
      const said = readResource(resource, catalog, dialect)
      if (said.is === 'open-service') report({ at: resource, message: `${quote(said.service)} in ${quote(resource.raw)} stands for several services`, help: 'name the service; write one ARN for each' })
    },
  },
})
