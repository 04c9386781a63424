/** Actions that weigh more than their access level says, read on 2026-11-28 from the pages of their services. */

/**
 * Their answers hold credentials: keys, passwords, tokens, sessions.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/get-workload-access-token.html
 */
export const credentialActions: ReadonlySet<string> = new Set([
  'bedrock-agentcore:GetWorkloadAccessToken', 'bedrock-agentcore:GetWorkloadAccessTokenForJWT', 'bedrock-agentcore:GetWorkloadAccessTokenForUserId',
  'codeartifact:GetAuthorizationToken', 'codepipeline:PollForJobs', 'cognito-identity:GetOpenIdTokenForDeveloperIdentity', 'connect:GetFederationToken', 'ec2:GetPasswordData',
  'elasticache:Connect', 'gamelift:GetComputeAuthToken', 'gamelift:GetInstanceAccess', 'gamelift:RequestUploadCredentials', 'grafana:CreateWorkspaceApiKey', 'iam:CreateAccessKey',
  'iam:CreateLoginProfile', 'iam:CreateServiceSpecificCredential', 'iam:ResetServiceSpecificCredential', 'iam:UpdateAccessKey', 'lightsail:GetInstanceAccessDetails',
  'lightsail:GetRelationalDatabaseMasterUserPassword', 'mediapackage:RotateChannelCredentials', 'mediapackage:RotateIngestEndpointCredentials', 'rds-db:connect',
  'redshift-serverless:GetCredentials', 'redshift:GetClusterCredentials', 'redshift:GetClusterCredentialsWithIAM', 'sagemaker:CreatePresignedDomainUrl',
  'sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity', 'sts:GetFederationToken',
])

/** They read what is stored, rather than what a resource is called and how it is set up. */
export const dataActions: ReadonlySet<string> = new Set([
  'athena:GetQueryResults', 'codecommit:GetFile', 'codecommit:GitPull', 'dynamodb:BatchGetItem', 'dynamodb:ExportTableToPointInTime', 'dynamodb:GetItem', 'dynamodb:GetRecords',
  'dynamodb:PartiQLSelect', 'dynamodb:Query', 'dynamodb:Scan', 'ebs:GetSnapshotBlock', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'glacier:GetJobOutput', 'kinesis:GetRecords',
  'kinesis:SubscribeToShard', 'kms:Decrypt', 'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetQueryResults', 'logs:StartQuery', 'neptune-db:ReadDataViaQuery',
  'rds-data:ExecuteStatement', 'rds:DownloadDBLogFilePortion', 'rds:StartExportTask', 's3:GetObject', 's3:GetObjectVersion', 'secretsmanager:GetSecretValue', 'sqs:ReceiveMessage',
  'ssm:GetParameter', 'ssm:GetParameterHistory', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'timestream:Select',
])

/**
 * They end or blind what tells of an attack.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
 * https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html
 * https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 */
export const auditEndingActions: ReadonlySet<string> = new Set([
  'access-analyzer:DeleteAnalyzer', 'cloudtrail:DeleteEventDataStore', 'cloudtrail:DeleteTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:StopEventDataStoreIngestion', 'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail', 'config:DeleteConfigurationRecorder', 'config:DeleteDeliveryChannel', 'config:StopConfigurationRecorder', 'detective:DeleteGraph', 'ec2:DeleteFlowLogs',
  'guardduty:DeleteDetector', 'guardduty:DeleteMembers', 'guardduty:DisassociateFromAdministratorAccount', 'guardduty:StopMonitoringMembers', 'guardduty:UpdateDetector', 'inspector2:Disable',
  'macie2:DisableMacie', 'securityhub:BatchDisableStandards', 'securityhub:DisableSecurityHub',
])

/**
 * They open data, code or a network to whom the caller names, other accounts included: by the policy of a resource, or by a list of
 * accounts. AWS gives some of them the level of access "Write" alone. Services with policies of resources:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
const SHARING = /:(?:(?:Put|Set|Create|Update|Attach)\w*(?:ResourcePolicy|ResourcePolicies|BucketPolicy|AccessPointPolicy|AccessPointPolicyForObjectLambda|KeyPolicy|RepositoryPolicy|PermissionsPolicy|RuleGroupPolicy|VaultAccessPolicy|VaultSharingPolicy|IdentityPolicy|FileSystemPolicy|TablePolicy|ContainerPolicy|DestinationPolicy|ClusterPolicy|RestApiPolicy|AuthPolicy)|AddPermission|CreateGrant|SetTopicAttributes|SetQueueAttributes|Put(?:Bucket|Object)(?:Version)?Acl|Modify(?:Snapshot|Image|FpgaImage|DBSnapshot|DBClusterSnapshot)Attribute)$/

/**
 * Those of which the name does not tell, one page of each service:
 * https://docs.aws.amazon.com/privateca/latest/APIReference/API_PutPolicy.html
 * https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html
 * https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_PutImagePolicy.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html
 * https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html
 * https://docs.aws.amazon.com/redshift/latest/APIReference/API_AuthorizeSnapshotAccess.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_CreateAccessGrant.html
 * https://docs.aws.amazon.com/serverlessrepo/latest/devguide/applications-applicationid-policy.html
 * https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html
 * https://docs.aws.amazon.com/signer/latest/api/API_AddProfilePermission.html
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ModifyDocumentPermission.html
 * https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateWorkspaceImagePermission.html
 * read on 2026-11-29
 */
const sharing: ReadonlySet<string> = new Set([
  'acm-pca:PutPolicy', 'appstream:UpdateImagePermissions', 'ec2:ModifyVpcEndpointServicePermissions', 'imagebuilder:PutComponentPolicy', 'imagebuilder:PutContainerRecipePolicy',
  'imagebuilder:PutImagePolicy', 'imagebuilder:PutImageRecipePolicy', 'lambda:AddLayerVersionPermission', 'ram:AssociateResourceShare', 'redshift:AuthorizeDataShare',
  'redshift:AuthorizeSnapshotAccess', 'rekognition:PutProjectPolicy', 's3:CreateAccessGrant', 'sagemaker:PutModelPackageGroupPolicy',
  'serverlessrepo:PutApplicationPolicy', 'servicecatalog:CreatePortfolioShare', 'signer:AddProfilePermission', 'ssm:ModifyDocumentPermission', 'workspaces:UpdateWorkspaceImagePermission',
])

export function opensToOthers(action: string): boolean {
  return SHARING.test(action) || sharing.has(action)
}
