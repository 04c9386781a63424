/** The tables of identity providers and of service principals. */
import { expect, test } from 'vitest'
import { readServicePrincipal, sourceKeys, tellsNoSource, tellsSource } from '../src/access/service-principal.ts'
import { Catalog } from '../src/catalog/catalog.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { GITHUB, identityProvider, identityProviders } from '../src/catalog/identity-provider.ts'
import { sourceKeyOf, sourcelessOf, sourcesOf } from '../src/catalog/service-principal.ts'

const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))

test.each<[string, string | undefined, boolean]>([
  [GITHUB, 'GitHub Actions', true],
  [`${GITHUB}/octo-enterprise`, 'GitHub Actions', false],
  ['token.actions.octocorp.ghe.com', 'GitHub Actions', false],
  ['github.example.com/_services/token', 'GitHub Enterprise Server', false],
  ['GitLab.com/', 'GitLab', true],
  ['gitlab.example.com', undefined, false],
  ['oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE', 'Amazon EKS', false],
  ['oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLE', 'Amazon EKS', false],
  ['oidc-eks.us-west-2.api.aws/id/EXAMPLE', 'Amazon EKS', false],
  ['app.eu.terraform.io', 'HCP Terraform', true],
  ['vstoken.dev.azure.com/0ca3ddd9-f0b0-4635-a98c-5866526961b6', 'Azure DevOps', false],
  ['identity.depot.dev', 'Depot', true],
  ['oidc.modal.com', 'Modal', true],
  ['oidc.vercel.com', 'Vercel', true],
  ['oidc.vercel.com/my-team', 'Vercel', false],
  ['oidc.circleci.com/org/a1b2', 'CircleCI', false],
  ['sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d', 'Microsoft Sentinel', true],
  ['sts.windows.net/00000000-0000-0000-0000-000000000000', undefined, false],
])('%s is %s, shared: %s', (issuer, name, shared) => {
  const provider = identityProvider(issuer)
  expect(provider?.name).toBe(name)
  expect(provider?.tenant !== undefined).toBe(shared)
})

test('every provider says what to ask for', () => {
  for (const { tenant, part, page } of identityProviders) {
    expect(tenant ?? part).toBeDefined()
    expect(page).toMatch(/^https:\/\//)
  }
})

test.each<[string, object]>([
  ['lambda.amazonaws.com', { is: 'known' }],
  ['Lambda.amazonaws.com', { is: 'known' }],
  ['alexa-appkit.amazon.com', { is: 'known' }],
  ['ec2scheduled.amazonaws.com', { is: 'known' }],
  ['ec2.amazonaws.com.cn', { is: 'known' }],
  ['logs.us-east-1.amazonaws.com', { is: 'known' }],
  ['s3.ap-east-1.amazonaws.com', { is: 'known' }],
  ['vpc-flow-logs.amazonaws.com', { is: 'known' }],
  ['lexv2.amazonaws.com', { is: 'known' }],
  ['logdelivery.elb.amazonaws.com', { is: 'known' }],
  ['new.s3.amazonaws.com', { is: 'known' }],
  ['lamdba.amazonaws.com', { is: 'misspelt', meant: 'lambda.amazonaws.com' }],
  ['lambda.amazonaws.co', { is: 'misspelt', meant: 'lambda.amazonaws.com' }],
  ['lambda.aws.com', { is: 'misspelt', meant: 'lambda.amazonaws.com' }],
  ['loging.s3.amazonaws.com', { is: 'misspelt', meant: 'logging.s3.amazonaws.com' }],
  ['codedepoly.us-east-1.amazonaws.com', { is: 'misspelt', meant: 'codedeploy.us-east-1.amazonaws.com' }],
  ['ec3.amazonaws.com', { is: 'missing' }],
  ['weather.amazonaws.com', { is: 'missing' }],
  ['example.amazon.com', { is: 'missing' }],
])('%s', (name, expected) => {
  expect(readServicePrincipal(name, catalog)).toEqual(expected)
})

test('which services say for whom they call', () => {
  expect(tellsSource('cloudtrail.amazonaws.com', ['s3'])).toBe(true)
  expect(tellsSource('s3.ap-east-1.amazonaws.com', ['sns'])).toBe(true)
  expect(tellsSource('events.amazonaws.com', ['sqs'])).toBe(true)
  expect(tellsSource('events.amazonaws.com', ['sns'])).toBe(false)
  expect(tellsSource('events.amazonaws.com', ['sqs', 'sns'])).toBe(false)
  expect(tellsSource('weather.amazonaws.com', ['s3'])).toBe(false)
  expect(tellsSource('amplify.me-south-1.amazonaws.com', ['sts'])).toBe(true)
  expect(tellsNoSource('events.amazonaws.com', ['kms'])).toBe(true)
  expect(sourceKeys('cloudfront.amazonaws.com')).toEqual(['aws:SourceArn'])
  expect(sourceKeys('events.amazonaws.com')).toEqual(['aws:SourceArn'])
  expect(tellsSource('s3.amazonaws.com', ['kms'])).toBe(false)
  expect(sourceKeys('cloudtrail.amazonaws.com')).toEqual(['aws:SourceArn', 'aws:SourceAccount'])
})

// By their pages, such a condition stops them, or no account but one's own is served.
test.each([
  ['cloudtrail', 'kms'], ['auditmanager', 'kms'], ['logdelivery.elasticloadbalancing', 's3'], ['elasticloadbalancing', 'lambda'],
  ['cleanrooms', 'sts'], ['delivery.logs', 'logs'], ['events', 'logs'], ['chime', 's3'], ['cloudformation', 'sts'], ['ssm', 'sts'], ['ec2', 'sts'], ['lambda', 'sts'],
])('%s to %s is left alone', (principal, service) => {
  expect(tellsSource(`${principal}.amazonaws.com`, [service])).toBe(false)
})

test('each service of the table is one, and what it calls too', () => {
  for (const [principal, services] of Object.entries(sourcesOf)) {
    expect(readServicePrincipal(`${principal}.amazonaws.com`, catalog)).toEqual({ is: 'known' })
    expect(services.filter((service) => !catalog.services.includes(service))).toEqual([])
    expect(services.filter((service) => sourcelessOf[principal]?.includes(service))).toEqual([])
  }
  expect(Object.keys(sourceKeyOf).filter((principal) => !(principal in sourcesOf))).toEqual([])
})
