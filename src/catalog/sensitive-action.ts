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

/** Among those that manage permissions: they open data to whom the caller names, other accounts included. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html */
const SHARING = /:(?:(?:Put|Set|Create|Update|Attach)\w*(?:ResourcePolicy|ResourcePolicies|BucketPolicy|AccessPointPolicy|KeyPolicy|RepositoryPolicy|VaultAccessPolicy|IdentityPolicy)|AddPermission|CreateGrant|SetTopicAttributes|SetQueueAttributes|Put(?:Bucket|Object)(?:Version)?Acl|Modify(?:Snapshot|Image|FpgaImage|DBSnapshot|DBClusterSnapshot)Attribute)$/

export function opensToOthers(action: string): boolean {
  return SHARING.test(action)
}
