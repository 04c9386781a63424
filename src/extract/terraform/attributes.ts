/**
 * What the attributes of the AWS provider's resources are known to be before anything is applied: ARNs by their format, names as the
 * configuration says them. Formats are those of the Service Authorization Reference, which a test compares; which argument names a
 * resource, the provider's documentation says. Seen 2026-11-28.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
import { lookUp } from '../../lookup.ts'
import type { Declared, Form, Piece, Tree, Unknown } from '../../syntax/tree.ts'
import type { Span } from '../../text.ts'
import { madeAt, markArn } from '../strings.ts'

/**
 * In a format, `{p}`, `{r}` and `{a}` are the provider's partition, Region and account, `{?}` is what AWS makes up, and any other name
 * is an argument of the resource.
 */
interface Known {
  /** Attribute to its format. */
  readonly formats: Readonly<Record<string, string>>
  /** The argument that is its name, and the attributes that give it back. */
  readonly name?: string
  readonly same?: readonly string[]
  /** The name has no `/` and no `:`, see `extract/cloudformation/arn.ts`. */
  readonly plain?: true
  /** Attributes that are no ARN, beside those that give back the name. */
  readonly others?: Readonly<Record<string, Form>>
}

const regional = (service: string, resource: string, name: string, same: readonly string[] = ['id']): Known => ({ formats: { arn: `arn:{p}:${service}:{r}:{a}:${resource}` }, name, same: [name, ...same] })
const made = (service: string, resource: string): Known => ({ formats: { arn: `arn:{p}:${service}:{r}:{a}:${resource}` }, others: { id: 'identifier' } })
const iam = (resource: string, same: readonly string[] = ['id']): Known => ({ formats: { arn: `arn:{p}:iam::{a}:${resource}{path}{name}` }, name: 'name', same: ['name', ...same] })

const bucket: Known = { formats: { arn: 'arn:{p}:s3:::{bucket}' }, name: 'bucket', same: ['id', 'bucket'], plain: true }
const key: Known = { ...made('kms', 'key/{?}'), others: { id: 'identifier', key_id: 'identifier' } }
const queue: Known = { ...regional('sqs', '{name}', 'name', []), plain: true, others: { id: 'URL', url: 'URL' } }
const topic: Known = { formats: { arn: 'arn:{p}:sns:{r}:{a}:{name}', id: 'arn:{p}:sns:{r}:{a}:{name}' }, name: 'name', same: ['name'], plain: true }
const lambda: Known = regional('lambda', 'function:{function_name}', 'function_name')
const table: Known = { ...regional('dynamodb', 'table/{name}', 'name'), plain: true }
const repository: Known = regional('ecr', 'repository/{name}', 'name')
const logGroup: Known = regional('logs', 'log-group:{name}', 'name')
const stream: Known = { ...regional('kinesis', 'stream/{name}', 'name', []), plain: true }
const secret: Known = { formats: { arn: 'arn:{p}:secretsmanager:{r}:{a}:secret:{name}-{?}', id: 'arn:{p}:secretsmanager:{r}:{a}:secret:{name}-{?}' }, name: 'name', same: ['name'] }
const parameter: Known = { formats: { arn: 'arn:{p}:ssm:{r}:{a}:parameter/{name}' }, name: 'name', same: ['name', 'id'] }
/**
 * The URL is written with its scheme, and read back without it, as in the names of its claims.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/openid_connect_provider.go
 */
const identityProvider: Known = { formats: { arn: 'arn:{p}:iam::{a}:oidc-provider/{url}', id: 'arn:{p}:iam::{a}:oidc-provider/{url}', url: '{url}' }, same: ['url'] }
const domain: Known = regional('es', 'domain/{domain_name}', 'domain_name', [])

export const attributes: Readonly<Record<string, Known>> = {
  aws_s3_bucket: bucket,
  aws_s3_access_point: { formats: {}, name: 'name', same: ['name'], plain: true },
  aws_sqs_queue: queue,
  aws_sns_topic: topic,
  aws_lambda_function: lambda,
  aws_dynamodb_table: table,
  aws_kms_key: key, aws_kms_external_key: key, aws_kms_replica_key: key, aws_kms_replica_external_key: key,
  aws_kms_alias: { formats: { arn: 'arn:{p}:kms:{r}:{a}:{name}', target_key_arn: 'arn:{p}:kms:{r}:{a}:key/{?}' }, name: 'name', same: ['name', 'id'] },
  aws_iam_role: iam('role'),
  aws_iam_user: iam('user'),
  aws_iam_group: iam('group'),
  aws_iam_policy: { formats: { arn: 'arn:{p}:iam::{a}:policy{path}{name}', id: 'arn:{p}:iam::{a}:policy{path}{name}' }, name: 'name', same: ['name'] },
  aws_iam_instance_profile: iam('instance-profile'),
  aws_iam_saml_provider: { formats: { arn: 'arn:{p}:iam::{a}:saml-provider/{name}', id: 'arn:{p}:iam::{a}:saml-provider/{name}' }, name: 'name', same: ['name'] },
  aws_iam_openid_connect_provider: identityProvider,
  aws_cloudwatch_log_group: logGroup,
  aws_cloudwatch_event_bus: regional('events', 'event-bus/{name}', 'name'),
  aws_cloudwatch_event_rule: made('events', 'rule/{?}'),
  aws_kinesis_stream: stream,
  aws_kinesis_firehose_delivery_stream: regional('firehose', 'deliverystream/{name}', 'name', []),
  aws_secretsmanager_secret: secret,
  aws_ssm_parameter: parameter,
  aws_ecr_repository: repository,
  aws_ecs_cluster: regional('ecs', 'cluster/{name}', 'name', []),
  aws_eks_cluster: regional('eks', 'cluster/{name}', 'name'),
  aws_sfn_state_machine: regional('states', 'stateMachine:{name}', 'name', []),
  aws_codebuild_project: regional('codebuild', 'project/{name}', 'name', []),
  aws_codepipeline: regional('codepipeline', '{name}', 'name'),
  aws_codecommit_repository: regional('codecommit', '{repository_name}', 'repository_name', []),
  aws_opensearch_domain: domain, aws_elasticsearch_domain: domain,
  aws_efs_file_system: made('elasticfilesystem', 'file-system/{?}'),
  aws_backup_vault: regional('backup', 'backup-vault:{name}', 'name'),
  aws_cognito_user_pool: made('cognito-idp', 'userpool/{?}'),
  aws_cloudfront_distribution: { formats: { arn: 'arn:{p}:cloudfront::{a}:distribution/{?}' } },
  aws_cloudfront_origin_access_identity: { formats: { iam_arn: 'arn:{p}:iam::cloudfront:user/CloudFront Origin Access Identity {?}' } },
  aws_api_gateway_rest_api: { formats: { execution_arn: 'arn:{p}:execute-api:{r}:{a}:{?}', arn: 'arn:{p}:apigateway:{r}::/restapis/{?}' } },
  aws_apigatewayv2_api: { formats: { execution_arn: 'arn:{p}:execute-api:{r}:{a}:{?}', arn: 'arn:{p}:apigateway:{r}::/apis/{?}' } },
  aws_athena_workgroup: regional('athena', 'workgroup/{name}', 'name'),
  aws_glue_catalog_database: regional('glue', 'database/{name}', 'name', []),
  aws_cloudtrail: regional('cloudtrail', 'trail/{name}', 'name', []),
  aws_instance: made('ec2', 'instance/{?}'),
  aws_rds_cluster: regional('rds', 'cluster:{cluster_identifier}', 'cluster_identifier'),
  aws_db_instance: regional('rds', 'db:{identifier}', 'identifier', []),
  aws_appsync_graphql_api: made('appsync', 'apis/{?}'),
  aws_batch_job_queue: regional('batch', 'job-queue/{name}', 'name', []),
  'data.aws_s3_bucket': bucket,
  'data.aws_sqs_queue': queue,
  'data.aws_sns_topic': topic,
  'data.aws_lambda_function': lambda,
  'data.aws_dynamodb_table': table,
  'data.aws_ecr_repository': repository,
  'data.aws_cloudwatch_log_group': logGroup,
  'data.aws_kinesis_stream': stream,
  'data.aws_kms_key': key,
  'data.aws_ssm_parameter': parameter,
  'data.aws_iam_role': { formats: { arn: 'arn:{p}:iam::{a}:role/{?}' }, name: 'name', same: ['name', 'id'] },
  'data.aws_iam_openid_connect_provider': identityProvider,
  'data.aws_iam_user': { formats: { arn: 'arn:{p}:iam::{a}:user/{?}' } },
}

/** By the usual names, whatever the module calls its own data sources: a finding is not another one because of how those are called. */
const PROVIDER: Readonly<Record<string, Piece>> = {
  p: { text: '${data.aws_partition.current.partition}', why: 'a value of the account', form: 'partition' },
  r: { text: '${data.aws_region.current.region}', why: 'a value of the account', form: 'Region' },
  a: { text: '${data.aws_caller_identity.current.account_id}', why: 'a value of the account', form: 'account' },
}

/**
 * Attributes that are a field of an ARN; the older `name` and `id` of a Region too.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/region
 */
const forms: Readonly<Record<string, Form>> = {
  'data.aws_caller_identity.account_id': 'account', 'data.aws_caller_identity.id': 'account',
  'data.aws_region.region': 'Region', 'data.aws_region.name': 'Region', 'data.aws_region.id': 'Region',
  'data.aws_partition.partition': 'partition', 'data.aws_partition.id': 'partition',
}

/** What an attribute of which only AWS knows the value is a text of. */
export function formOf(address: string, attribute: string): Form | undefined {
  return lookUp(forms, `${typeIn(address)}.${attribute}`)
}

function typeIn(address: string): string {
  return address.slice(0, address.lastIndexOf('.'))
}

/** A resource that is referred to. */
export interface Referred {
  /** `aws_s3_bucket.b` */
  readonly address: string
  /** `module.site.` of a resource in a module that is called. */
  readonly module?: string
  /** The index in the reference, where it is known: `["x"]`, `[0]`. */
  readonly index?: string
}

/** How references call a resource. Where it is not known which of several is meant, and where there is one at most, all are called the same. */
function namesOf({ address, module = '', index }: Referred): { readonly shown: string; readonly arn: string; readonly declared: Declared } {
  const id = module + address
  return { shown: index === undefined || index === '[0]' ? id : id + index, arn: `\${${id}${index ?? ''}.arn}`, declared: { type: typeIn(address), id, ...(index !== undefined && { instance: index }) } }
}

/**
 * The value of an attribute, as far as it is known.
 * @param config the value of an argument in the resource's block
 */
export function attributeValue(referred: Referred, attribute: string, span: Span, config: (name: string) => Tree | undefined): Tree | undefined {
  const { address } = referred
  const type = typeIn(address)
  const known = lookUp(attributes, type)
  if (!known) return undefined
  const isData = type.startsWith('data.')
  const { shown, arn, declared } = namesOf(referred)
  // A data source is of a resource that may be declared too.
  const resource: Resource = { known, config, shown, ...(!isData && { declared }) }
  const format = lookUp(known.formats, attribute)
  if (format !== undefined) {
    const pieces = piecesOf(format, resource)
    return madeAt(span, format.startsWith('arn:') && !isData ? markArn(pieces, { ...declared, reference: arn }) : pieces)
  }
  const other = isData ? undefined : lookUp(known.others ?? {}, attribute)
  const pieces = other !== undefined ? [{ text: `\${${shown}.${attribute}}`, why: 'known after it is applied', form: other }]
    : known.name !== undefined && known.same?.includes(attribute) === true ? nameOf(known.name, resource) : undefined
  return pieces && madeAt(span, referring(pieces, type, known, arn))
}

/** What the values of a resource's attributes are made from. */
interface Resource {
  readonly known: Known
  readonly config: (name: string) => Tree | undefined
  /** As it is called in references. */
  readonly shown: string
  readonly declared?: Declared
}

/** Pieces that one reference is: what none of them says is no ARN all the same. Functions, and what a data source finds, may be named by their ARNs. */
function referring(pieces: readonly Piece[], type: string, { formats }: Known, arn: string): readonly Piece[] {
  const [first, ...others] = pieces
  if (first === undefined || typeof first === 'string') return pieces
  const form = first.form ?? (type.startsWith('data.') || type === 'aws_lambda_function' ? undefined : 'identifier')
  return form === undefined ? pieces : [{ ...first, form, ...(others.length === 0 && formats.arn !== undefined && { arn }) }, ...others]
}

function piecesOf(format: string, resource: Resource): readonly Piece[] {
  return format.split(/(\{[^}]+\})/).flatMap((part): readonly Piece[] => {
    const field = /^\{(.+)\}$/.exec(part)?.[1]
    if (field === undefined) return part === '' ? [] : [part]
    const provider = PROVIDER[field]
    if (provider !== undefined) return [provider]
    return field === '?' ? [{ text: `\${${resource.shown}.id}`, why: 'known after it is applied', ...asNameOf(resource) }] : nameOf(field, resource)
  })
}

function asNameOf({ declared }: Resource): Pick<Unknown, 'nameOf'> {
  return declared ? { nameOf: declared } : {}
}

/** An argument in a format; what the file does not say of a plain name is known to be one. */
function nameOf(argument: string, resource: Resource): readonly Piece[] {
  const pieces = piecesIn(argument, resource)
  return resource.known.plain ? pieces.map((piece) => (typeof piece === 'string' ? piece : { form: 'name', ...piece })) : pieces
}

function piecesIn(name: string, resource: Resource): readonly Piece[] {
  const { known: { name: own, same }, config, shown } = resource
  const value = config(name)
  if (name === 'path' && (!value || (value.type === 'literal' && value.value === null))) return ['/']
  const shownName = name === 'bucket' || same?.includes(name) !== true ? 'id' : name
  const mark = name === own ? asNameOf(resource) : {}
  if (value?.type !== 'string') return [{ text: `\${${shown}.${shownName}}`, why: value?.type === 'unknown' ? (value.why ?? 'an unknown value') : 'known after it is applied', ...mark }]
  // The ARN of a parameter has one slash behind `parameter`, and that of a provider no scheme.
  const [first, ...rest] = value.pieces
  if (typeof first !== 'string') return value.pieces
  if (shown.includes('aws_ssm_parameter.')) return [first.replace(/^\//, ''), ...rest]
  return shown.includes('aws_iam_openid_connect_provider.') ? [first.replace(/^https?:\/\//, ''), ...rest] : value.pieces
}
