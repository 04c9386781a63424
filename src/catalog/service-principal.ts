/**
 * Service principals: the names by which AWS services call. Most are `<prefix>.amazonaws.com` with the prefix of the service's
 * actions; the others stand here, each from the page of its service, as of 2026-11.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */

/** What stands before `.amazonaws.com` and is no prefix of actions. */
export const otherPrincipals: readonly string[] = [
  // Service-linked roles: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
  // and what AWS's managed policies name, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
  'agent.wellarchitected', 'airflow-env', 'appstream.application-autoscaling', 'aws-artifact-account-sync', 'build.apprunner', 'cassandra.application-autoscaling',
  'channels.lex', 'channels.lexv2', 'comprehend.application-autoscaling', 'config-conforms', 'config-multiaccountsetup', 'continuousexport.discovery', 'custom-resource.application-autoscaling',
  'custom.rds', 'custom.rds-preview', 'dynamodb.application-autoscaling', 'ec2.application-autoscaling', 'ec2.capacitymanager', 'ec2fastlaunch', 'ec2fleet', 'ec2scheduled', 'ec2sqlha', 'ecs.application-autoscaling',
  'eks-connector', 'eks-fargate', 'eks-fargate-pods', 'eks-nodegroup', 'elasticache.application-autoscaling', 'elasticmapreduce.application-autoscaling', 'email.cognito-idp',
  'event-processor.health', 'events.rds', 'inspector2-telemetry', 'kafka.application-autoscaling', 'lambda.application-autoscaling', 'lexv2', 'license-management.marketplace', 'logger.cloudfront',
  'maintenance.elasticbeanstalk', 'maintenance.s3tables', 'malware-protection', 'malware-protection.guardduty', 'malware-protection-plan.guardduty', 'managedupdates.elasticbeanstalk', 'monitoring.rds',
  'neptune.application-autoscaling', 'observability.aoss', 'ops.apigateway', 'ops.emr-serverless', 'osis-pipelines', 'private-marketplace.marketplace', 'rds.application-autoscaling', 'remediation.config',
  'replication.cassandra', 'replication.dynamodb', 'replication.ecr', 'replication.lexv2', 'replication.s3tables', 'reporting.trustedadvisor', 'restore-testing.backup',
  'sagemaker.application-autoscaling', 'servicecatalog-appregistry', 'spot', 'spotfleet', 'transitgateway', 'wafv2',
  // Roles that a service assumes, by the pages that show their trust policies.
  'access-grants.s3', 'assets.marketplace', 'aws-data-exports', 'batchoperations.s3', 'codestar-notifications', 'credentials.iot', 'dms-data-migrations', 'dms-fleet-advisor', 'ecs-tasks', 'edgelambda', 'elasticmapreduce',
  'export.rds', 'hooks.cloudformation', 'indexing.s3vectors', 'mediastore', 'member.org.stacksets.cloudformation', 'ml.opensearchservice', 'mwaa', 'opensearchservice', 'pods.eks', 'publishing.iotsitewise',
  'resources.cloudformation', 'sgp.eks', 'ssm-sap', 'stacksets.cloudformation', 'streams.metrics.cloudwatch', 'tasks.apprunner', 'vmie', 'vpc-flow-logs',
  // What services write with: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html,
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html, https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html,
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
  'apidestinations.events', 'billingreports', 'costalerts', 'delivery.logs', 'lambda.alarms.cloudwatch', 'logdelivery.elasticloadbalancing', 'logdelivery.elb', 'logging.s3', 'macie', 'monitoring', 'replicator.lambda', 'storage-lens.s3',
]

/** `amazonaws.com` and what other partitions have in its place: https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html */
export const serviceDomains: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu', 'aws.internal', 'c2s.ic.gov', 'sc2s.sgov.gov', 'cloud.adc-e.uk', 'csp.hci.ic.gov']

/** Those that call by one name in all Regions: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html */
export const globalPrincipals: readonly string[] = ['delivery.logs']

/** Names that do not end in such a domain: https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html */
export const foreignPrincipals: readonly string[] = ['alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com']

/** Domains of AWS that are no service's, the longer ones first. */
export const confusedDomains: readonly string[] = ['aws.com', 'aws.amazon.com', 'amazon.com']

/**
 * Services of which AWS documents that their requests say for whom they are made, and the services to which these requests go: each page shows
 * a policy with `aws:SourceArn` or `aws:SourceAccount`, or says that the service supports them; for `sts`, the trust policy of a role. All pages were
 * read in full on 2026-11-29, save those marked as read in part.
 *
 * Absent on purpose, each by the page of its service:
 * CloudTrail to KMS, since event data stores take no such condition (trails do), and Audit Manager to the key of its own data, for the same reason.
 * Elastic Load Balancing to S3 and Lambda: the account stands in the path of the logs, and a function of another account cannot be a target.
 * S3 to KMS: with the keys when it writes an inventory, and by its page without when it sends events to a topic or queue that is encrypted.
 * EventBridge to CloudWatch Logs, of which the page shows no condition; and the log delivery that writes for it there, though it sends the keys for others.
 * Clean Rooms, which calls with `sts:ExternalId` in place of `aws:SourceArn` when it runs queries; Amazon Chime, which reads the ACL of a bucket without.
 * Roles of CloudFormation and Systems Manager: the keys are documented for stack sets and hybrid activations only, under the same principals.
 * Directory Service to SNS by the same page as its other rows, whose example has an ARN that is none; it is in the list of SNS.
 * EC2, Lambda and others that assume only roles that were passed to them, and send no such keys.
 */
export const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html
  'airflow': ['sts'],
  'airflow-env': ['sts'],
  // https://docs.aws.amazon.com/amplify/latest/userguide/cross-service-confused-deputy-prevention.html
  'amplify': ['sts'],
  'amplifybackend': ['sts'],
  // https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
  'apigateway': ['lambda'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html, https://docs.aws.amazon.com/appstream2/latest/developerguide/example-fleet-machine.html
  'appstream': ['s3', 'sts'],
  // https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-receiver-AMPpermission.html
  'aps': ['sns'],
  // https://docs.aws.amazon.com/autoscaling/ec2/userguide/cross-service-confused-deputy-prevention.html
  'autoscaling': ['sts'],
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html
  'backup': ['sns'],
  'backup-storage': ['kms'],
  // https://docs.aws.amazon.com/batch/latest/userguide/cross-service-confused-deputy-prevention.html
  'batch': ['sts'],
  // https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html
  'bcm-data-exports': ['s3'],
  // https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html, https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
  'bedrock': ['lambda', 'sts'],
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/cross-service-confused-deputy-prevention.html
  'bedrock-agentcore': ['sts'],
  // https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
  'billingreports': ['s3'],
  // https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html, and for roles
  // https://docs.aws.amazon.com/cost-management/latest/userguide/cross-service-confused-deputy-prevention.html
  'budgets': ['sns', 'sts'],
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html,
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html
  'cloudfront': ['kms', 'lambda', 's3'],
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html,
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-permissions-for-sns-notifications.html
  'cloudtrail': ['s3', 'sns'],
  // https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html, whose list has also CodeCommit, Directory Service,
  // DevOps Guru, Amazon Glacier, Incident Manager, RDS and Redshift; principals by https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  'cloudwatch': ['sns'],
  // https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html,
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/cross-service-confused-deputy-prevention.html
  'codebuild': ['ecr', 'sts'],
  'codecommit': ['sns'],
  // https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html
  'codedeploy': ['sts'],
  // https://docs.aws.amazon.com/comprehend/latest/dg/cross-service-confused-deputy-prevention.html
  'comprehend': ['sts'],
  // https://docs.aws.amazon.com/compute-optimizer/latest/ug/create-s3-bucket-policy-for-compute-optimizer.html
  'compute-optimizer': ['s3'],
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html, https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-policy.html
  'config': ['s3', 'sns'],
  // https://docs.aws.amazon.com/connect/latest/adminguide/cross-service-confused-deputy-prevention.html
  'connect': ['sns'],
  // https://docs.aws.amazon.com/controltower/latest/userguide/conditions-for-role-trust.html
  'controltower': ['sts'],
  // https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html
  'datasync': ['sts'],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
  'delivery.logs': ['kms', 's3'],
  // https://docs.aws.amazon.com/devops-guru/latest/userguide/sns-required-permissions.html
  'devops-guru': ['sns'],
  // https://docs.aws.amazon.com/dms/latest/userguide/cross-service-confused-deputy-prevention.html: from engine 3.4.7 of 2022
  'dms': ['sts'],
  // https://docs.aws.amazon.com/directoryservice/latest/admin-guide/cross-service-confused-deputy-prevention.html
  'ds': ['logs', 'sns', 'sts'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
  'ecs-tasks': ['sts'],
  // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-role.html
  'elasticmapreduce': ['sts'],
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cross-service-confused-deputy-prevention.html
  'es': ['sts'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html, and for roles
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
  'events': ['execute-api', 'lambda', 'sqs', 'sts'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html
  'events.rds': ['sns'],
  // https://docs.aws.amazon.com/resilience-hub/latest/userguide/next-gen-resilience-testing-iam-single-account.html
  'fis': ['sts'],
  // https://docs.aws.amazon.com/frauddetector/latest/ug/confused-deputy-prevention.html
  'frauddetector': ['sts'],
  'glacier': ['sns'],
  // https://docs.aws.amazon.com/grafana/latest/userguide/cross-service-confused-deputy-prevention.html
  'grafana': ['sts'],
  // https://docs.aws.amazon.com/greengrass/v2/developerguide/cross-service-confused-deputy-prevention.html
  'greengrass': ['sts'],
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
  'guardduty': ['kms', 's3'],
  // https://docs.aws.amazon.com/inspector/latest/user/findings-managing-exporting-reports.html
  'inspector2': ['kms', 's3'],
  // https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html, https://docs.aws.amazon.com/iot/latest/developerguide/lambda-rule-action.html
  'iot': ['lambda', 'sts'],
  // https://docs.aws.amazon.com/iotevents/latest/developerguide/cross-service-confused-deputy-prevention.html
  'iotevents': ['sts'],
  // https://docs.aws.amazon.com/iot-sitewise/latest/userguide/cross-service-confused-deputy-prevention.html
  'iotsitewise': ['sts'],
  // https://docs.aws.amazon.com/msk/latest/developerguide/cross-service-confused-deputy-prevention.html
  'kafkaconnect': ['sts'],
  // https://docs.aws.amazon.com/managed-flink/latest/java/iam-cross-service-confused-deputy-prevention.html
  'kinesisanalytics': ['sts'],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
  'lambda.alarms.cloudwatch': ['lambda'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  'logging.s3': ['s3'],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions-confused-deputy.html, https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CreateDestination.html
  'logs': ['sts'],
  // https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
  'macie': ['kms', 's3'],
  // https://docs.aws.amazon.com/mediaconnect/latest/ug/cross-service-confused-deputy-prevention.html
  'mediaconnect': ['sts'],
  // https://docs.aws.amazon.com/mediaconvert/latest/ug/cross-service-confused-deputy-prevention.html
  'mediaconvert': ['sts'],
  // https://docs.aws.amazon.com/mediatailor/latest/ug/cross-service-confused-deputy-prevention.html
  'mediatailor': ['sts'],
  // https://docs.aws.amazon.com/omics/latest/dev/cross-service-confused-deputy-prevention.html
  'omics': ['sts'],
  // https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html
  'personalize': ['sts'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
  'pipes': ['sts'],
  // https://docs.aws.amazon.com/connect/latest/adminguide/cross-service-confused-deputy-prevention.html
  'profile': ['kms', 's3', 'sqs'],
  // https://docs.aws.amazon.com/proton/latest/userguide/cross-service-confused-deputy-prevention.html
  'proton': ['sts'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/cross-service-confused-deputy-prevention.html
  'rds': ['sts'],
  // https://docs.aws.amazon.com/redshift/latest/mgmt/cross-service-confused-deputy-prevention.html
  'redshift': ['sns', 'sts'],
  'redshift-serverless': ['sts'],
  // https://docs.aws.amazon.com/rekognition/latest/dg/cross-service-confused-deputy-prevention.html
  'rekognition': ['sts'],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cross-service-confused-deputy-prevention.html
  'resources.cloudformation': ['sts'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html, https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html,
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html
  's3': ['lambda', 's3', 'sns', 'sqs'],
  // https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html
  'sagemaker': ['sts'],
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
  'scheduler': ['sts'],
  // https://docs.aws.amazon.com/serverlessrepo/latest/devguide/serverlessrepo-how-to-publish.html
  'serverlessrepo': ['s3'],
  // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
  'ses': ['kms', 'lambda', 's3', 'sns'],
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html, https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
  'sns': ['lambda', 'sqs'],
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html
  'ssm': ['kms'],
  // https://docs.aws.amazon.com/incident-manager/latest/userguide/cross-service-confused-deputy-prevention.html
  'ssm-incidents': ['sns', 'sts'],
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
  'states': ['sts'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage_lens_encrypt_permissions.html, https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html (in part)
  'storage-lens.s3': ['kms', 's3'],
  'systemtables.s3': ['kms'],
  // https://docs.aws.amazon.com/textract/latest/dg/cross-service-confused-deputy-prevention.html
  'textract': ['sts'],
  // https://docs.aws.amazon.com/transcribe/latest/dg/security-iam-confused-deputy.html
  'transcribe': ['sts'],
  // https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html
  'transfer': ['sts'],
  // https://docs.aws.amazon.com/connect/latest/adminguide/cross-service-confused-deputy-prevention.html
  'voiceid': ['sts'],
  // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
  'vpc-flow-logs': ['sts'],
}

/**
 * Where the page of the row shows one of the two keys only. With the account in the policy of a function EventBridge cannot invoke it:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
 */
export const sourceKeyOf: Readonly<Record<string, 'aws:SourceAccount' | 'aws:SourceArn'>> = {
  'cloudfront': 'aws:SourceArn', 'events': 'aws:SourceArn', 'serverlessrepo': 'aws:SourceAccount', 'sns': 'aws:SourceArn', 'systemtables.s3': 'aws:SourceAccount',
}

/**
 * Requests of which AWS says that they take no such condition: one would stop them.
 * "You can't use Condition blocks in Amazon SNS topic policies for EventBridge" said https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 * before; on 2026-11-29 it says nothing of it and shows a statement without one, as does https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html, while
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html lists EventBridge among those that send the account. As long as they differ, nothing is asked for.
 * "not supported for EventBridge-to-encrypted topics": https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export const sourcelessOf: Readonly<Record<string, readonly string[]>> = { events: ['kms', 'sns'] }

/**
 * Services that call with tags of their own making.
 * Roles Anywhere, from the certificate: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/attribute-mapping-and-trust-policy.html
 */
export const tagged: ReadonlySet<string> = new Set(['rolesanywhere.amazonaws.com'])

/** What a service must be allowed besides `sts:AssumeRole` for it to assume a role. */
export const assumeActionsOf: Readonly<Record<string, { readonly actions: readonly string[]; readonly name: string; readonly page: string }>> = {
  'rolesanywhere.amazonaws.com': { name: 'IAM Roles Anywhere', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'], page: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html' },
  'pods.eks.amazonaws.com': { name: 'EKS Pod Identity', actions: ['sts:AssumeRole', 'sts:TagSession'], page: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html' },
}
