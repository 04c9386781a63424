/**
 * Properties of CloudFormation's resource types that take a policy in IAM's language, with what it is for. From the published resource
 * schemas (`@aws-cdk/aws-service-spec`), of which every property whose name or description speaks of a policy was looked at on
 * 2026-11-28; `src/dev/resource-types.ts` tells of those that have come since.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
import type { PolicyKind } from '../../policy/model.ts'

export interface PolicyProperty {
  /** From `Properties` on; `[]` goes through a list. */
  readonly path: string
  readonly kind: PolicyKind
  readonly service?: string
  /** Property that refers to what the policy ends on; the resource itself where it is absent. */
  readonly on?: string
  /** What it ends on, see `Holder`. */
  readonly holder?: string
  /** The property holds one statement, without a document around it. */
  readonly statement?: boolean
}

const of = (kind: PolicyKind, path: string, holder?: string, on?: string): PolicyProperty => ({ path, kind, ...(holder !== undefined && { holder }), ...(on !== undefined && { on }) })
const resource = (service: string, path: string, holder?: string, on?: string): PolicyProperty => ({ ...of('resource', path, holder, on), service })

export const policyProperties: Readonly<Record<string, readonly PolicyProperty[]>> = {
  'AWS::IAM::Role': [of('trust', 'AssumeRolePolicyDocument', 'role'), of('identity', 'Policies[].PolicyDocument', 'role')],
  'AWS::IAM::User': [of('identity', 'Policies[].PolicyDocument', 'user')],
  'AWS::IAM::Group': [of('identity', 'Policies[].PolicyDocument', 'group')],
  'AWS::IAM::Policy': [of('identity', 'PolicyDocument')],
  'AWS::IAM::ManagedPolicy': [of('identity', 'PolicyDocument')],
  'AWS::IAM::RolePolicy': [of('identity', 'PolicyDocument', 'role', 'RoleName')],
  'AWS::IAM::UserPolicy': [of('identity', 'PolicyDocument', 'user', 'UserName')],
  'AWS::IAM::GroupPolicy': [of('identity', 'PolicyDocument', 'group', 'GroupName')],
  'AWS::SSO::PermissionSet': [of('identity', 'InlinePolicy', 'permission-set')],
  'AWS::IoT::Policy': [of('identity', 'PolicyDocument')],
  'AWS::Transfer::User': [of('session', 'Policy')],
  'AWS::RolesAnywhere::Profile': [of('session', 'SessionPolicy')],
  'AWS::EKS::PodIdentityAssociation': [of('session', 'Policy')],
  'AWS::EC2::VPCEndpoint': [of('vpc-endpoint', 'PolicyDocument', 'endpoint')],
  'AWS::ODB::OdbNetwork': [of('vpc-endpoint', 'S3PolicyDocument'), of('vpc-endpoint', 'KmsPolicyDocument'), of('vpc-endpoint', 'StsPolicyDocument')],
  'AWS::S3::BucketPolicy': [{ ...of('bucket', 'PolicyDocument', 'bucket', 'Bucket'), service: 's3' }],
  'AWS::S3::AccessPoint': [resource('s3', 'Policy')],
  'AWS::S3::MultiRegionAccessPointPolicy': [resource('s3', 'Policy')],
  'AWS::FSx::S3AccessPointAttachment': [resource('s3', 'S3AccessPoint.Policy')],
  'AWS::S3Express::AccessPoint': [resource('s3express', 'Policy')],
  'AWS::S3Express::BucketPolicy': [resource('s3express', 'PolicyDocument', 'directory-bucket', 'Bucket')],
  'AWS::S3Files::FileSystemPolicy': [resource('s3files', 'Policy')],
  'AWS::S3ObjectLambda::AccessPointPolicy': [resource('s3-object-lambda', 'PolicyDocument')],
  'AWS::S3Outposts::AccessPoint': [resource('s3-outposts', 'Policy')],
  'AWS::S3Outposts::BucketPolicy': [resource('s3-outposts', 'PolicyDocument')],
  'AWS::S3Tables::TableBucketPolicy': [resource('s3tables', 'ResourcePolicy')],
  'AWS::S3Tables::TablePolicy': [resource('s3tables', 'ResourcePolicy')],
  'AWS::S3Vectors::VectorBucketPolicy': [resource('s3vectors', 'Policy')],
  'AWS::Omics::SequenceStore': [resource('omics', 'S3AccessPolicy')],
  'AWS::KMS::Key': [resource('kms', 'KeyPolicy', 'key')],
  'AWS::KMS::ReplicaKey': [resource('kms', 'KeyPolicy', 'key')],
  'AWS::PaymentCryptography::Key': [resource('payment-cryptography', 'Policy', 'key')],
  'AWS::SQS::QueuePolicy': [resource('sqs', 'PolicyDocument', 'queue', 'Queues')],
  'AWS::SQS::QueueInlinePolicy': [resource('sqs', 'PolicyDocument', 'queue', 'Queue')],
  'AWS::SNS::TopicPolicy': [resource('sns', 'PolicyDocument', 'topic', 'Topics')],
  'AWS::SNS::TopicInlinePolicy': [resource('sns', 'PolicyDocument', 'topic', 'TopicArn')],
  'AWS::SecretsManager::ResourcePolicy': [resource('secretsmanager', 'ResourcePolicy', 'secret', 'SecretId')],
  'AWS::SSM::ResourcePolicy': [resource('ssm', 'Policy')],
  'AWS::ECR::Repository': [resource('ecr', 'RepositoryPolicyText', 'repository')],
  'AWS::ECR::RegistryPolicy': [resource('ecr', 'PolicyText')],
  'AWS::ECR::RepositoryCreationTemplate': [resource('ecr', 'RepositoryPolicy')],
  'AWS::ECR::PublicRepository': [resource('ecr-public', 'RepositoryPolicyText', 'repository')],
  'AWS::CodeArtifact::Domain': [resource('codeartifact', 'PermissionsPolicyDocument')],
  'AWS::CodeArtifact::Repository': [resource('codeartifact', 'PermissionsPolicyDocument')],
  'AWS::Lambda::ResourcePolicy': [resource('lambda', 'PolicyDocument')],
  'AWS::ApiGateway::RestApi': [resource('execute-api', 'Policy', 'api')],
  'AWS::ApiGateway::DomainNameV2': [resource('execute-api', 'Policy')],
  'AWS::Events::EventBus': [resource('events', 'Policy', 'bus')],
  'AWS::Events::EventBusPolicy': [{ ...resource('events', 'Statement', 'bus', 'EventBusName'), statement: true }],
  'AWS::EventsV2::ResourcePolicy': [resource('events', 'PolicyDocument')],
  'AWS::EventSchemas::RegistryPolicy': [resource('schemas', 'Policy')],
  'AWS::DynamoDB::Table': [resource('dynamodb', 'ResourcePolicy.PolicyDocument', 'table'), resource('dynamodb', 'StreamSpecification.ResourcePolicy.PolicyDocument')],
  'AWS::DynamoDB::GlobalTable': [resource('dynamodb', 'Replicas[].ResourcePolicy.PolicyDocument'), resource('dynamodb', 'Replicas[].ReplicaStreamSpecification.ResourcePolicy.PolicyDocument')],
  'AWS::DSQL::Cluster': [resource('dsql', 'PolicyDocument')],
  'AWS::Kinesis::ResourcePolicy': [resource('kinesis', 'ResourcePolicy')],
  'AWS::MSK::ClusterPolicy': [resource('kafka', 'Policy')],
  'AWS::OpenSearchService::Domain': [resource('es', 'AccessPolicies', 'domain')],
  'AWS::Elasticsearch::Domain': [resource('es', 'AccessPolicies', 'domain')],
  'AWS::OSIS::Pipeline': [resource('osis', 'ResourcePolicy.Policy')],
  'AWS::EFS::FileSystem': [resource('elasticfilesystem', 'FileSystemPolicy', 'file-system')],
  'AWS::Backup::BackupVault': [resource('backup', 'AccessPolicy')],
  'AWS::Backup::LogicallyAirGappedBackupVault': [resource('backup', 'AccessPolicy')],
  'AWS::Redshift::Cluster': [resource('redshift', 'NamespaceResourcePolicy')],
  'AWS::RedshiftServerless::Namespace': [resource('redshift-serverless', 'NamespaceResourcePolicy')],
  'AWS::CloudTrail::ResourcePolicy': [resource('cloudtrail', 'ResourcePolicy')],
  'AWS::Logs::ResourcePolicy': [resource('logs', 'PolicyDocument')],
  'AWS::Logs::LogGroup': [resource('logs', 'ResourcePolicyDocument')],
  'AWS::Logs::Destination': [resource('logs', 'DestinationPolicy')],
  'AWS::Logs::DeliveryDestination': [resource('logs', 'DeliveryDestinationPolicy.DeliveryDestinationPolicy')],
  'AWS::Oam::Sink': [resource('oam', 'Policy')],
  'AWS::XRay::ResourcePolicy': [resource('xray', 'PolicyDocument')],
  'AWS::APS::ResourcePolicy': [resource('aps', 'PolicyDocument')],
  'AWS::RUM::AppMonitor': [resource('rum', 'ResourcePolicy.PolicyDocument')],
  'AWS::AIOps::InvestigationGroup': [resource('aiops', 'InvestigationGroupPolicy')],
  'AWS::MediaStore::Container': [resource('mediastore', 'Policy')],
  'AWS::MediaPackageV2::ChannelPolicy': [resource('mediapackagev2', 'Policy')],
  'AWS::MediaPackageV2::OriginEndpointPolicy': [resource('mediapackagev2', 'Policy')],
  'AWS::MediaTailor::ChannelPolicy': [resource('mediatailor', 'Policy')],
  'AWS::Lex::ResourcePolicy': [resource('lex', 'Policy')],
  'AWS::Comprehend::DocumentClassifier': [resource('comprehend', 'ModelPolicy')],
  'AWS::Comprehend::EntityRecognizer': [resource('comprehend', 'ModelPolicy')],
  'AWS::SageMaker::ModelPackageGroup': [resource('sagemaker', 'ModelPackageGroupPolicy')],
  'AWS::Bedrock::ResourcePolicy': [resource('bedrock', 'PolicyDocument')],
  'AWS::Bedrock::KnowledgeBasePolicy': [resource('bedrock', 'PolicyDocument')],
  'AWS::BedrockAgentCore::ResourcePolicy': [resource('bedrock-agentcore', 'Policy')],
  'AWS::VpcLattice::AuthPolicy': [resource('vpc-lattice-svcs', 'Policy')],
  'AWS::VpcLattice::ResourcePolicy': [resource('vpc-lattice', 'Policy')],
  'AWS::SMSVOICE::ResourcePolicy': [resource('sms-voice', 'PolicyDocument')],
  'AWS::Organizations::ResourcePolicy': [resource('organizations', 'Content')],
  // What an AWS::Organizations::Policy is, its Type says.
  'AWS::Organizations::Policy': [of('scp', 'Content')],
  'AWS::Serverless::Function': [of('trust', 'AssumeRolePolicyDocument', 'role')],
}

/**
 * Properties that speak of policies, but hold none in IAM's language: lists of ARNs, other languages (Cedar, Guard, data protection,
 * lifecycle, core network, RAM templates, which lack principal and resource), and names of settings.
 */
export const otherPolicies = /PolicyArn|PolicyId|Policy(?:Name|Type|Language|Description|Runtime|Text$|Value)|SecurityPolic|FailurePolicy|ScalingPolic|PullPolicy|DnsPolicy|RoutingPolicy|TerminationPolic|SslPolicy|ProtocolPolicy|DeletionPolicy|PolicyStore|Lifecycle|Redrive|Filter|Replay|Delivery|DataProtection|Archive|Cookie|Tls|Guardrail|Managed|Retention|ReplacePolicy|PropagationPolicy|ProtectionPolicy|Tags|CertificatePolicies|ApplicationPolicies|ExecutionPolicy|CachingPolicy|RatePolicy|PolicyTable|PermissionPolicy|PolicyRule|Revision|PermissionModels/
