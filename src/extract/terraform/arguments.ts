/**
 * Arguments of the AWS provider that take a policy, with what the policy is for. From the provider's arguments as pulumi-aws 7.48.0
 * publishes them (Apache-2.0; https://www.pulumi.com/registry/packages/aws/), read on 2026-11-28: all whose documentation says that they take a
 * policy in IAM's language. Left out are other languages: lifecycle, redrive, delivery, data protection, core network,
 * OpenSearch Serverless, VPC Lattice resource shares by RAM templates, and Cedar.
 */
import type { PolicyKind } from '../../policy/model.ts'
import { policyProperties } from '../cloudformation/policy-properties.ts'

export interface PolicyArgument {
  readonly resource: string
  /** With the block in which it stands, where it is not the resource's own: `inline_policy.policy`. */
  readonly argument: string
  readonly kind: PolicyKind
  readonly service?: string
  /** The argument that names what the policy ends on; absent where it is the resource itself. */
  readonly on?: string
  readonly holder?: string
}

const identity = (resource: string, argument = 'policy', on?: string, holder?: string): PolicyArgument => ({ resource, argument, kind: 'identity', ...(on !== undefined && { on }), ...(holder !== undefined && { holder }) })
const resourcePolicy = (service: string, resource: string, argument = 'policy', on?: string, holder?: string): PolicyArgument => ({ resource, argument, kind: 'resource', service, ...(on !== undefined && { on }), ...(holder !== undefined && { holder }) })
const of = (kind: PolicyKind, resource: string, argument = 'policy', on?: string, holder?: string): PolicyArgument => ({ resource, argument, kind, ...(on !== undefined && { on }), ...(holder !== undefined && { holder }) })

/**
 * Of the Cloud Control provider, whose resources and arguments are CloudFormation's under names of this form.
 * https://registry.terraform.io/providers/hashicorp/awscc/latest/docs
 */
function ofCloudControl(): readonly PolicyArgument[] {
  return Object.entries(policyProperties).flatMap(([type, properties]) => {
    const [, service = '', name = ''] = type.split('::')
    return properties.filter(({ statement }) => statement !== true).map(({ path, kind, service: of, on, holder }): PolicyArgument => ({
      resource: `awscc_${service.toLowerCase()}_${inSnakeCase(name)}`, argument: path.split(/(?:\[\])?\./).map(inSnakeCase).join('.'), kind,
      ...(of !== undefined && { service: of }), ...(on !== undefined && { on: inSnakeCase(on) }), ...(holder !== undefined && { holder }),
    }))
  })
}

/** `VPCEndpoint` is `vpc_endpoint`. */
export function inSnakeCase(name: string): string {
  return name.replace(/([A-Z])([A-Z][a-z])/g, '$1_$2').replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}

export const policyArguments: readonly PolicyArgument[] = [
  identity('aws_iam_policy'),
  identity('aws_iam_role_policy', 'policy', 'role', 'role'),
  identity('aws_iam_user_policy', 'policy', 'user', 'user'),
  identity('aws_iam_group_policy', 'policy', 'group', 'group'),
  { ...identity('aws_iam_role', 'inline_policy.policy'), holder: 'role' },
  identity('aws_iot_policy'),
  identity('aws_ssoadmin_permission_set_inline_policy', 'inline_policy', 'permission_set_arn', 'permission-set'),
  { ...of('trust', 'aws_iam_role', 'assume_role_policy'), holder: 'role' },
  of('session', 'aws_transfer_user'),
  of('session', 'aws_transfer_access'),
  of('session', 'aws_rolesanywhere_profile', 'session_policy'),
  of('session', 'aws_eks_pod_identity_association'),
  of('vpc-endpoint', 'aws_vpc_endpoint'),
  of('vpc-endpoint', 'aws_vpc_endpoint_policy', 'policy', 'vpc_endpoint_id', 'endpoint'),
  of('bucket', 'aws_s3_bucket_policy', 'policy', 'bucket', 'bucket'),
  { ...of('bucket', 'aws_s3_bucket'), holder: 'bucket' },
  of('scp', 'aws_organizations_policy', 'content'),
  resourcePolicy('s3', 'aws_s3_access_point'),
  resourcePolicy('s3', 'aws_s3control_access_point_policy'),
  resourcePolicy('s3-outposts', 'aws_s3control_bucket_policy', 'policy', 'bucket', 'bucket'),
  resourcePolicy('s3-object-lambda', 'aws_s3control_object_lambda_access_point_policy'),
  resourcePolicy('s3', 'aws_s3control_access_grants_instance_resource_policy'),
  resourcePolicy('s3tables', 'aws_s3tables_table_bucket_policy', 'resource_policy'),
  resourcePolicy('s3tables', 'aws_s3tables_table_policy', 'resource_policy'),
  resourcePolicy('s3vectors', 'aws_s3vectors_vector_bucket_policy'),
  { ...resourcePolicy('kms', 'aws_kms_key'), holder: 'key' },
  resourcePolicy('kms', 'aws_kms_key_policy', 'policy', 'key_id', 'key'),
  { ...resourcePolicy('kms', 'aws_kms_external_key'), holder: 'key' },
  { ...resourcePolicy('kms', 'aws_kms_replica_key'), holder: 'key' },
  { ...resourcePolicy('kms', 'aws_kms_replica_external_key'), holder: 'key' },
  { ...resourcePolicy('sqs', 'aws_sqs_queue'), holder: 'queue' },
  resourcePolicy('sqs', 'aws_sqs_queue_policy', 'policy', 'queue_url', 'queue'),
  { ...resourcePolicy('sns', 'aws_sns_topic'), holder: 'topic' },
  resourcePolicy('sns', 'aws_sns_topic_policy', 'policy', 'arn', 'topic'),
  { ...resourcePolicy('secretsmanager', 'aws_secretsmanager_secret'), holder: 'secret' },
  resourcePolicy('secretsmanager', 'aws_secretsmanager_secret_policy', 'policy', 'secret_arn', 'secret'),
  resourcePolicy('ecr', 'aws_ecr_repository_policy', 'policy', 'repository', 'repository'),
  resourcePolicy('ecr', 'aws_ecr_registry_policy'),
  resourcePolicy('ecr', 'aws_ecr_repository_creation_template', 'repository_policy'),
  resourcePolicy('ecr-public', 'aws_ecrpublic_repository_policy', 'policy', 'repository_name', 'repository'),
  resourcePolicy('acm-pca', 'aws_acmpca_policy'),
  resourcePolicy('aps', 'aws_prometheus_resource_policy', 'policy_document'),
  resourcePolicy('execute-api', 'aws_api_gateway_rest_api'),
  resourcePolicy('execute-api', 'aws_api_gateway_rest_api_policy', 'policy', 'rest_api_id', 'api'),
  resourcePolicy('execute-api', 'aws_api_gateway_domain_name'),
  resourcePolicy('backup', 'aws_backup_vault_policy', 'policy', 'backup_vault_name', 'vault'),
  resourcePolicy('bedrock-agentcore', 'aws_bedrockagentcore_resource_policy'),
  resourcePolicy('cloudsearch', 'aws_cloudsearch_domain_service_access_policy', 'access_policy'),
  resourcePolicy('events', 'aws_cloudwatch_event_bus_policy', 'policy', 'event_bus_name', 'bus'),
  resourcePolicy('logs', 'aws_cloudwatch_log_resource_policy', 'policy_document'),
  resourcePolicy('logs', 'aws_cloudwatch_log_destination_policy', 'access_policy', 'destination_name', 'destination'),
  resourcePolicy('logs', 'aws_cloudwatch_log_delivery_destination_policy', 'delivery_destination_policy'),
  resourcePolicy('codeartifact', 'aws_codeartifact_domain_permissions_policy', 'policy_document'),
  resourcePolicy('codeartifact', 'aws_codeartifact_repository_permissions_policy', 'policy_document'),
  resourcePolicy('codebuild', 'aws_codebuild_resource_policy'),
  resourcePolicy('dsql', 'aws_dsql_cluster_policy'),
  resourcePolicy('dynamodb', 'aws_dynamodb_resource_policy', 'policy', 'resource_arn', 'table'),
  resourcePolicy('elasticfilesystem', 'aws_efs_file_system_policy', 'policy', 'file_system_id', 'file-system'),
  { ...resourcePolicy('es', 'aws_elasticsearch_domain', 'access_policies'), holder: 'domain' },
  resourcePolicy('es', 'aws_elasticsearch_domain_policy', 'access_policies', 'domain_name', 'domain'),
  { ...resourcePolicy('es', 'aws_opensearch_domain', 'access_policies'), holder: 'domain' },
  resourcePolicy('es', 'aws_opensearch_domain_policy', 'access_policies', 'domain_name', 'domain'),
  resourcePolicy('osis', 'aws_osis_resource_policy'),
  resourcePolicy('glacier', 'aws_glacier_vault', 'access_policy'),
  resourcePolicy('glacier', 'aws_glacier_vault_lock'),
  resourcePolicy('glue', 'aws_glue_resource_policy'),
  resourcePolicy('kinesis', 'aws_kinesis_resource_policy'),
  resourcePolicy('lambda', 'aws_lambda_resource_policy'),
  resourcePolicy('mediastore', 'aws_media_store_container_policy', 'policy', 'container_name', 'container'),
  resourcePolicy('kafka', 'aws_msk_cluster_policy', 'policy', 'cluster_arn', 'cluster'),
  resourcePolicy('network-firewall', 'aws_networkfirewall_resource_policy'),
  resourcePolicy('oam', 'aws_oam_sink_policy'),
  resourcePolicy('organizations', 'aws_organizations_resource_policy', 'content'),
  resourcePolicy('sms-voice', 'aws_pinpointsmsvoicev2_resource_policy'),
  resourcePolicy('redshift', 'aws_redshift_resource_policy'),
  resourcePolicy('redshift-serverless', 'aws_redshiftserverless_resource_policy'),
  resourcePolicy('schemas', 'aws_schemas_registry_policy', 'policy', 'registry_name', 'registry'),
  resourcePolicy('ses', 'aws_ses_identity_policy', 'policy', 'identity', 'identity'),
  resourcePolicy('ses', 'aws_sesv2_email_identity_policy'),
  resourcePolicy('vpc-lattice-svcs', 'aws_vpclattice_auth_policy'),
  resourcePolicy('vpc-lattice', 'aws_vpclattice_resource_policy'),
  resourcePolicy('xray', 'aws_xray_resource_policy', 'policy_document'),
  ...ofCloudControl(),
]
