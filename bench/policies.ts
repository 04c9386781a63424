/** Policies as people write them, the same at every run: of many services, of 1 to 12 statements. */
import { Catalog } from '../src/catalog/catalog.ts'
import { catalogFile } from '../src/catalog/file.ts'
import { seeded } from '../test/random.ts'

const services = ['s3', 'dynamodb', 'sqs', 'sns', 'lambda', 'kms', 'logs', 'ec2', 'iam', 'secretsmanager', 'ssm', 'ecr', 'states', 'events', 'sts', 'cloudwatch']

/** @returns `count` JSON texts */
export function policies(count: number): readonly string[] {
  const catalog = new Catalog(catalogFile(new URL('../src/catalog/aws.jsonl', import.meta.url)))
  const random = seeded(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const statement = (index: number): unknown => {
    const service = catalog.service(pick(services))
    const actions = [...(service?.actions.values() ?? [])].filter((action) => action.resources.length > 0)
    const chosen = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(actions))
    const arns = chosen.map(({ resources }) => pick(resources).type.arn.replace('${Partition}', 'aws').replace('${Region}', 'eu-central-1').replace('${Account}', '123456789012').replace(/\$\{\w+\}/g, () => `name-${Math.floor(random() * 90)}`))
    return {
      Sid: `Statement${index}`,
      Effect: random() < 0.9 ? 'Allow' : 'Deny',
      Action: [...new Set(chosen.map((action) => action.full))],
      Resource: [...new Set(arns)],
      ...(random() < 0.3 && { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } } }),
    }
  }
  return Array.from({ length: count }, () => {
    const size = 1 + Math.floor(random() * random() * 12)
    return `${JSON.stringify({ Version: '2012-10-17', Statement: Array.from({ length: size }, (_, i) => statement(i)) }, null, 2)}\n`
  })
}
