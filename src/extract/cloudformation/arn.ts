/** What `Ref` and `Fn::GetAtt` are known to give, by the type of the resource. */
import { lookUp } from '../../lookup.ts'
import type { Form } from '../../syntax/tree.ts'
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

/**
 * Types of which Ref gives no ARN, each by its page, "Return values"; the schema does not tell: of a job definition of Batch, Ref gives the ARN.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const identified = new Set([
  'ApiGateway::RestApi', 'ApiGatewayV2::Api', 'CloudFront::Distribution', 'CodeBuild::Project', 'CodeCommit::Repository', 'CodePipeline::Pipeline', 'Cognito::UserPool',
  'EC2::Instance', 'ECR::Repository', 'ECS::Cluster', 'EFS::FileSystem', 'ElastiCache::ReplicationGroup', 'Elasticsearch::Domain', 'Events::EventBus', 'Events::Rule', 'Glue::Database',
  'IAM::Group', 'IAM::InstanceProfile', 'IAM::Role', 'IAM::User', 'KMS::Key', 'KinesisFirehose::DeliveryStream', 'Lambda::Function', 'Logs::LogGroup', 'OpenSearchService::Domain',
  'RDS::DBCluster', 'RDS::DBInstance', 'SSM::Parameter', 'Serverless::Api', 'Serverless::Function', 'Serverless::HttpApi',
])

/**
 * Types without an attribute `Arn`, of which Ref gives the ARN.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html
 */
const withoutArn = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret', 'AWS::IAM::ManagedPolicy'])

/** Is it an attribute that resources of the type do not have, though Ref gives what it seems to be? */
export function isMissing(type: string, attribute: string): boolean {
  return attribute === 'Arn' && withoutArn.has(type)
}

/**
 * What Ref of a resource of this type is, where it is no ARN.
 * @param isNamed the template names the resource, with a text that it does not say; functions may be named by their ARNs:
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export function referenceForm(type: string, isNamed: boolean): Form | undefined {
  const name = type.replace(/^AWS::/, '')
  if (name === 'SQS::Queue') return 'URL'
  // Of a topic, it is the ARN.
  if (plain.has(name)) return name === 'SNS::Topic' ? undefined : 'name'
  return identified.has(name) && !(isNamed && name.endsWith('::Function')) ? 'identifier' : undefined
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
const suffixes: Readonly<Record<string, string>> = { 'Logs::LogGroup': ':*' }

let table: ReadonlyMap<string, Identity> | undefined

export function identityOf(type: string): Identity | undefined {
  const name = type.replace(/^AWS::/, '')
  table ??= new Map(resourceTypes.split('\n').flatMap(identityIn))
  return table.get(lookUp(transformed, name) ?? name)
}

function identityIn(line: string): readonly (readonly [string, Identity])[] {
  const [type, ref, attributes = '', format] = line.split(' ')
  const placeholder = /\$\{(\w+)\}$/.exec(format ?? '')
  // Of a format with several names, only the whole is known.
  if (type === undefined || format === undefined || !placeholder || (format.match(/\$\{/g)?.length ?? 0) > 1) return []
  const prefix = `arn:\${AWS::Partition}:${format.slice(0, placeholder.index).replace('%r', '${AWS::Region}').replace('%a', '${AWS::AccountId}')}`
  return [[type, { ref: ref === 'a' ? 'arn' : ref === 'n' ? 'name' : 'other', arns: attributes.split(',').filter((each) => each !== ''), prefix, name: placeholder[1] ?? '', suffix: suffixes[type] ?? '' }]]
}
