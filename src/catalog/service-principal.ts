/**
 * Service principals: the names by which AWS services call. Most are `<prefix>.amazonaws.com` with the prefix of the service's
 * actions; the others stand here, each from the page of its service, as of 2026-11.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */

/** What stands before `.amazonaws.com` and is no prefix of actions. */
export const otherPrincipals: readonly string[] = [
  // Service-linked roles: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
  // and what AWS's managed policies name, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
  'agent.wellarchitected', 'appstream.application-autoscaling', 'aws-artifact-account-sync', 'build.apprunner', 'cassandra.application-autoscaling',
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
  'apidestinations.events', 'billingreports', 'costalerts', 'delivery.logs', 'logdelivery.elasticloadbalancing', 'logging.s3', 'macie', 'monitoring', 'replicator.lambda', 'storage-lens.s3',
]

/** `amazonaws.com` and what other partitions have in its place: https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html */
export const serviceDomains: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu', 'aws.internal', 'c2s.ic.gov', 'sc2s.sgov.gov', 'cloud.adc-e.uk', 'csp.hci.ic.gov']

/** Names that do not end in such a domain: https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html */
export const foreignPrincipals: readonly string[] = ['alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com']

/** Domains of AWS that are no service's, the longer ones first. */
export const confusedDomains: readonly string[] = ['aws.com', 'aws.amazon.com', 'amazon.com']

/**
 * Services of which AWS documents that their requests say for whom they are made, and the services to which these requests go:
 * each page shows a policy with `aws:SourceArn` or `aws:SourceAccount`; for `sts`, the trust policy of a role. Pages marked as read were read in
 * full on 2026-11-29, in the copy that AWS published of its guides; of the others, the part that shows the policy. Absent on purpose: EventBridge to
 * CloudWatch Logs, of which the page shows no condition; and EC2, Lambda and others that assume only roles that were passed to them.
 */
export const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
  'apigateway': ['lambda'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html, https://docs.aws.amazon.com/appstream2/latest/developerguide/example-fleet-machine.html
  'appstream': ['s3', 'sts'],
  // https://docs.aws.amazon.com/batch/latest/userguide/cross-service-confused-deputy-prevention.html (read)
  'batch': ['sts'],
  // https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
  'billingreports': ['s3'],
  // https://docs.aws.amazon.com/cost-management/latest/userguide/cross-service-confused-deputy-prevention.html
  'budgets': ['sns'],
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
  'cloudfront': ['s3'],
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
  'cloudtrail': ['s3', 'sns'],
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html (read)
  'config': ['s3', 'sns'],
  // https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html (read)
  'datasync': ['sts'],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
  'delivery.logs': ['s3'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
  'ecs-tasks': ['sts'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html (read), and for roles
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
  'events': ['execute-api', 'lambda', 'sqs', 'sts'],
  // https://docs.aws.amazon.com/resilience-hub/latest/userguide/next-gen-resilience-testing-iam-single-account.html
  'fis': ['sts'],
  // https://docs.aws.amazon.com/frauddetector/latest/ug/confused-deputy-prevention.html
  'frauddetector': ['sts'],
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
  'guardduty': ['s3'],
  // https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html
  'iot': ['sts'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  'logging.s3': ['s3'],
  // https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
  'macie': ['s3'],
  // https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html (read)
  'personalize': ['sts'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
  'pipes': ['sts'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  's3': ['lambda', 's3', 'sns', 'sqs'],
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
  'scheduler': ['sts'],
  // https://docs.aws.amazon.com/serverlessrepo/latest/devguide/serverlessrepo-how-to-publish.html
  'serverlessrepo': ['s3'],
  // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html (read)
  'ses': ['kms', 'lambda', 's3', 'sns'],
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html (read)
  'sns': ['lambda', 'sqs'],
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
  'states': ['sts'],
  // https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html (read)
  'transfer': ['sts'],
}

/**
 * Requests of which AWS says that they take no such condition: one would stop them.
 * "You can't use Condition blocks in Amazon SNS topic policies for EventBridge": https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export const sourcelessOf: Readonly<Record<string, readonly string[]>> = { events: ['sns'] }

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
