import { defineRule, quote, readResource, REGIONS_DATE } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-arn-field',
  summary: 'The service or the Region of a resource is not among those that AWS documents.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_SERVICE', 'access-analyzer/INVALID_ARN_REGION', 'parliament/INVALID_ARN'],
  dialects: ['aws'],
  why: `A statement about an ARN of a service or a Region that does not exist is about nothing. policylint knows what AWS documents on the day
that the message names; what came later is right all the same. That is why this is a warning, and a name that looks like a typing error is an
error (\`malformed-arn\`). What you know to exist goes into the configuration:
\`"catalog": { "additional": { "regions": ["xx-west-1"], "services": ["newservice"] } }\`.`,
  references: [
    'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-region',
  ],
  examples: [
    {
      title: 'A Region',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [|"arn:aws:sqs:us-east-99:111122223333:jobs"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }] }',
    },
    {
      title: 'A service; some services of ARNs are no prefix of actions',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["servicecatalog:DescribePortfolio"], "Resource": ["arn:aws:catalog:*:111122223333:portfolio/*", [|"arn:aws:teapot:*:111122223333:portfolio/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["servicecatalog:DescribePortfolio"], "Resource": ["arn:aws:catalog:*:111122223333:portfolio/*"] }] }',
    },
  ],
  check: {
    resource(resource, { catalog, dialect, report }) {
      const said = readResource(resource, catalog, dialect)
      if (said.is !== 'unknown') return
      const { what, name, near } = said
      const isService = what === 'service'
      report({
        at: resource,
        message: `AWS documents no ${what} ${quote(name)}, as of ${isService ? catalog.date : REGIONS_DATE}`,
        help: `${near === undefined ? `write the ${what} that is meant` : `write ${quote(near)} if that is meant`}; if it is newer, add it to \`catalog.additional.${isService ? 'services' : 'regions'}\` of the configuration`,
        equivalent: isService ? 'access-analyzer/INVALID_SERVICE' : 'access-analyzer/INVALID_ARN_REGION',
      })
    },
  },
})
