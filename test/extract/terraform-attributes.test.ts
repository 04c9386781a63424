/** Every ARN that an attribute of a resource is taken to be has the form of a type of its service, in the Service Authorization Reference. */
import { describe, expect, test } from 'vitest'
import { hasKnownForm } from '../../src/access/arn-form.ts'
import { Catalog } from '../../src/catalog/catalog.ts'
import { defaultSettings } from '../../src/config/settings.ts'
import { textAt } from '../../src/extract/strings.ts'
import { attributes, attributeValue } from '../../src/extract/terraform/attributes.ts'
import { catalog as aws } from '../../src/index.ts'
import type { Text } from '../../src/policy/model.ts'
import { readDocument } from '../../src/read.ts'
import { spelt } from '../../src/syntax/tree.ts'

const catalog = new Catalog(aws())
const nowhere = { source: { path: 'main.tf', text: '' }, start: 0, end: 0 }

/** An API is named by the beginning of the ARNs of its methods. */
const beginnings: Readonly<Record<string, string>> = { execution_arn: '/prod/GET/pets' }

/** The ARN of a resource whose arguments are given, with what AWS makes up. */
function arnOf(type: string, attribute: string): string {
  const value = attributeValue({ address: `${type}.x` }, attribute, nowhere, (name) => (name === 'path' ? undefined : textAt(nowhere, name === 'url' ? 'https://oidc.example.com' : type === 'aws_kms_alias' ? 'alias/x' : 'x1')))
  if (value?.type !== 'string') throw new Error(`${type}.${attribute} is no string`)
  const provider: Readonly<Record<string, string>> = { 'data.aws_partition.current.partition': 'aws', 'data.aws_region.current.region': 'eu-west-1', 'data.aws_caller_identity.current.account_id': '111122223333' }
  return spelt(value).replace(/\$\{([^}]+)\}/g, (_, name: string) => provider[name] ?? 'made1')
}

function resourceOf(arn: string): Text {
  const { policies } = readDocument({ path: 'p.json', named: true, content: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: '*', Resource: arn }] }) }, defaultSettings)
  const resource = policies[0]?.statements[0]?.resources?.values[0]
  if (!resource) throw new Error(arn)
  return resource
}

const isOfItsService = (arn: string) => [...catalog.typesOf(arn.split(':')[2] ?? '')].length > 0 && hasKnownForm(resourceOf(arn), catalog)

describe('ARNs of resources', () => {
  for (const [type, { formats }] of Object.entries(attributes)) {
    for (const [attribute, format] of Object.entries(formats)) if (format.startsWith('arn:')) test(`${type}.${attribute}`, () => {
      expect(arnOf(type, attribute) + (beginnings[attribute] ?? '')).toSatisfy(isOfItsService)
    })
  }

  test('the URL of a provider is read back without its scheme', () => {
    expect(['aws_iam_openid_connect_provider', 'data.aws_iam_openid_connect_provider'].map((type) => arnOf(type, 'url'))).toEqual(['oidc.example.com', 'oidc.example.com'])
  })

  test('a form of no type is none', () => {
    expect(['arn:aws:dynamodb:eu-west-1:111122223333:tabel/x1', 'arn:aws:teapot:eu-west-1:111122223333:x1'].filter(isOfItsService)).toEqual([])
  })
})
