/** What `Ref` and `Fn::GetAtt` are known to give, by the type of the resource. */
import { resourceTypes } from './resource-types.ts'

export interface Identity {
  /** What Ref gives: the ARN, the name at the end of its format, or something of which only the resource knows. */
  readonly ref: 'arn' | 'name' | 'other'
  /** Attributes that give the ARN. */
  readonly arns: readonly string[]
  /** `arn:${AWS::Partition}:s3:::` and the name of what stands behind it: `BucketName`. */
  readonly prefix: string
  readonly name: string
  /** What the attribute has behind the ARN: `:*`. */
  readonly suffix: string
}

/** Types of the Serverless transform are known by what they become. */
const transformed: Readonly<Record<string, string>> = {
  'Serverless::Function': 'Lambda::Function', 'Serverless::SimpleTable': 'DynamoDB::Table', 'Serverless::StateMachine': 'StepFunctions::StateMachine',
}

/**
 * Types whose names have no `/` and no `:`, whether AWS makes them up or a parameter gives them. Each page of a type has its characters:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-restrictions-limitations-naming-rules.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
 * https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 * https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html
 */
const plain = new Set(['S3::Bucket', 'S3::AccessPoint', 'SQS::Queue', 'SNS::Topic', 'DynamoDB::Table', 'DynamoDB::GlobalTable', 'Serverless::SimpleTable', 'Kinesis::Stream'])

/** Has a resource of this type a name of one part? */
export function isPlainlyNamed(type: string): boolean {
  return plain.has(type.replace(/^AWS::/, ''))
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
const suffixes: Readonly<Record<string, string>> = { 'Logs::LogGroup': ':*' }

let table: ReadonlyMap<string, Identity> | undefined

export function identityOf(type: string): Identity | undefined {
  const name = type.replace(/^AWS::/, '')
  table ??= new Map(resourceTypes.split('\n').flatMap(identityIn))
  return table.get(transformed[name] ?? name)
}

function identityIn(line: string): readonly (readonly [string, Identity])[] {
  const [type, ref, attributes = '', format] = line.split(' ')
  const placeholder = /\$\{(\w+)\}$/.exec(format ?? '')
  // Of a format with several names, only the whole is known.
  if (type === undefined || format === undefined || !placeholder || (format.match(/\$\{/g)?.length ?? 0) > 1) return []
  const prefix = `arn:\${AWS::Partition}:${format.slice(0, placeholder.index).replace('%r', '${AWS::Region}').replace('%a', '${AWS::AccountId}')}`
  return [[type, { ref: ref === 'a' ? 'arn' : ref === 'n' ? 'name' : 'other', arns: attributes.split(',').filter((each) => each !== ''), prefix, name: placeholder[1] ?? '', suffix: suffixes[type] ?? '' }]]
}
