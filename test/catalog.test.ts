/** The catalog: what AWS has, what a dialect puts in its place, what patterns stand for; and the nearest name. */
import { describe, expect, test } from 'vitest'
import { Catalog } from '../src/catalog/catalog.ts'
import { dialectHint, dialectNamed, dialects } from '../src/catalog/dialect.ts'
import { catalog as aws } from '../src/index.ts'
import { nearest } from '../src/nearest.ts'

const catalog = new Catalog(aws())

describe('lookups', () => {
  test('a service by its prefix, in any case', () => {
    expect(catalog.service('S3')).toBe(catalog.service('s3'))
    expect(catalog.service('s3')?.name).toBe('Amazon S3')
    expect(catalog.service('teapot')).toBeUndefined()
    expect(catalog.service('')).toBeUndefined()
  })

  test('an action, in any case', () => {
    const action = catalog.action('S3:getOBJECT')
    expect(action).toMatchObject({ service: 's3', name: 'GetObject', full: 's3:GetObject', levels: ['Read'] })
    expect(action?.resources.map(({ type }) => type.name)).toContain('object')
    expect(catalog.action('s3:GetObjetc')).toBeUndefined()
    expect(catalog.action('GetObject')).toBeUndefined()
  })

  test('types, keys and levels are read', () => {
    expect(catalog.service('s3')?.resourceTypes.find((type) => type.name === 'object')?.arn).toBe('arn:${Partition}:s3:::${BucketName}/${ObjectName}')
    expect(catalog.action('s3:ListBucket')?.conditionKeys).toContain('s3:prefix')
    expect(catalog.action('s3:PutBucketPolicy')?.levels).toContain('Permissions management')
    expect(catalog.action('s3:ListAllMyBuckets')?.resources).toEqual([])
  })

  test('every service can be read, and is listed by its prefix', () => {
    expect(catalog.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(catalog.services).toEqual(catalog.services.toSorted())
    for (const prefix of catalog.services) {
      const service = catalog.service(prefix)
      expect(service?.prefix).toBe(prefix)
      for (const action of service?.actions.values() ?? []) expect(action.full).toBe(`${prefix}:${action.name}`)
    }
  })

  test('one service is read without the others', () => {
    const reads: number[] = []
    const read = aws()
    const lazy = new Catalog((start, end) => {
      reads.push(end - start)
      return read(start, end)
    })
    lazy.action('s3:GetObject')
    lazy.action('s3:PutObject')
    lazy.expand('s3:Get*')
    expect(reads.length).toBe(2)
    expect(reads.reduce((sum, each) => sum + each, 0)).toBeLessThan(150_000)
  })
})

describe('services of ARNs', () => {
  test('are those of actions, and a few more', () => {
    for (const service of ['s3', 'catalog', 'elastic-inference', 'ce']) expect(catalog.isArnService(service), service).toBe(true)
    for (const service of ['teapot', 'S3', '', '${Vendor}']) expect(catalog.isArnService(service), service).toBe(false)
  })

  test('have the types of all prefixes that list them', () => {
    expect([...catalog.typesOf('catalog')].map(({ arn }) => arn)).toContain('arn:${Partition}:catalog:${Region}:${Account}:portfolio/${PortfolioId}')
    for (const { arn } of catalog.typesOf('sns')) expect(arn).toMatch(/^arn:[^:]*:sns:/)
    expect([...catalog.typesOf('teapot')]).toEqual([])
  })

  test('are read one after the other', () => {
    const read = aws()
    const reads: number[] = []
    const lazy = new Catalog((start, end) => {
      reads.push(end - start)
      return read(start, end)
    })
    for (const { name } of lazy.typesOf('iam')) if (name === 'role') break
    expect(Math.max(...reads.slice(1))).toBeLessThan(100_000)
  })
})

describe('patterns', () => {
  test.each(['*', '**', '*:*', '**:**'])('%s is everything', (pattern) => {
    expect(catalog.expand(pattern)).toEqual({ actions: [], everything: true })
  })

  test.each(['s3:*', 's3:**', 'S3:*', 's3:?*'])('%s is the whole service', (pattern) => {
    expect(catalog.expand(pattern).actions.length).toBe(catalog.service('s3')?.actions.size)
  })

  test('a wildcard stands anywhere in the name', () => {
    const names = (pattern: string) => catalog.expand(pattern).actions.map((action) => action.name)
    expect(names('kms:ReEncrypt*')).toEqual(['ReEncryptFrom', 'ReEncryptTo'])
    expect(names('s3:*etObjectAcl')).toEqual(['GetObjectAcl'])
    expect(names('sqs:?endMessage')).toEqual(['SendMessage'])
    expect(names('s3:GetObject')).toEqual(['GetObject'])
    expect(names('s3:Fly*')).toEqual([])
    expect(names('s*:GetObject')).toEqual([])
    expect(names('teapot:*')).toEqual([])
  })

  test('an expansion is kept', () => {
    expect(catalog.expand('ec2:Describe*')).toBe(catalog.expand('ec2:Describe*'))
  })
})

describe('a dialect', () => {
  const storagegrid = dialectNamed('plusserver')
  const own = new Catalog(aws(), storagegrid?.overrides)

  test('has its own list of a service', () => {
    expect(own.service('s3')?.name).toBe('StorageGRID S3')
    expect(own.action('s3:putoverwriteobject')).toMatchObject({ name: 'PutOverwriteObject', levels: ['Write'] })
    expect(own.action('s3:PutOverwriteObject')?.resources.map(({ type }) => type.name)).toEqual(['object'])
    expect(own.action('s3:GetBucketLogging')).toBeUndefined()
    expect(own.action('s3:GetObject')).toEqual(catalog.action('s3:GetObject'))
  })

  test('knows what AWS has and it has not', () => {
    expect(own.service('s3')?.elsewhere.has('getbucketlogging')).toBe(true)
    expect(own.service('s3')?.elsewhere.has('getobject')).toBe(false)
    expect(catalog.service('s3')?.elsewhere.size).toBe(0)
  })

  test('every name of its list is an action', () => {
    for (const { overrides } of dialects) {
      const catalogOf = new Catalog(aws(), overrides)
      for (const [prefix, { actions }] of Object.entries(overrides)) for (const name of actions) expect(catalogOf.action(`${prefix}:${name}`)?.name).toBe(name)
    }
  })

  test('is named where only it accepts a value', () => {
    const [first] = dialects
    const hint = (account: string) => first && dialectHint(first, (other) => other.accountId.test(account))
    expect(hint('700001145864652591')).toBe('if this policy is for NetApp StorageGRID or plusserver, set `"dialect": "storagegrid"`')
    expect(hint('12345')).toBeUndefined()
  })
})

describe('the nearest name', () => {
  const names = ['GetObject', 'PutObject', 'GetObjectAcl', 'ListBucket', 'ListBuckets']

  test.each([
    ['GetObjetc', 'GetObject'], ['getobject', 'GetObject'], ['GetObjct', 'GetObject'], ['GettObject', 'GetObject'], ['GetObjectAlc', 'GetObjectAcl'],
    ['ListBukcet', 'ListBucket'], ['listbuckets', 'ListBuckets'],
  ])('%s is near %s', (name, expected) => {
    expect(nearest(name, names)).toBe(expected)
  })

  test.each(['', 'Get', 'DeleteObject', 'Brew', 'ListBucketx'])('%j is near none, or two', (name) => {
    expect(nearest(name, names)).toBeUndefined()
  })

  test('two that are equally near are no answer, the same in other case is', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBeUndefined()
    expect(nearest('cat', ['bat', 'BAT'])).toBe('bat')
  })
})
