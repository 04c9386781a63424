/**
 * Service principals: the names by which AWS services call. Most are `<prefix>.amazonaws.com` with the prefix of the service's
 * actions; the others stand here, each from the page of its service, as of 2026-11.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
import { nearest } from '../nearest.ts'
import type { Catalog } from './catalog.ts'
import { looksLikeRegion } from './region.ts'

/** What stands before `.amazonaws.com` and is no prefix of actions. */
const others: readonly string[] = [
  // Service-linked roles: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
  'agent.wellarchitected', 'appstream.application-autoscaling', 'aws-artifact-account-sync', 'build.apprunner', 'cassandra.application-autoscaling',
  'channels.lex', 'channels.lexv2', 'comprehend.application-autoscaling', 'config-conforms', 'config-multiaccountsetup', 'custom-resource.application-autoscaling',
  'custom.rds', 'custom.rds-preview', 'dynamodb.application-autoscaling', 'ec2.application-autoscaling', 'ec2.capacitymanager', 'ec2fastlaunch', 'ec2fleet', 'ecs.application-autoscaling',
  'eks-connector', 'eks-fargate', 'eks-fargate-pods', 'eks-nodegroup', 'elasticache.application-autoscaling', 'elasticmapreduce.application-autoscaling', 'email.cognito-idp',
  'event-processor.health', 'events.rds', 'inspector2-telemetry', 'kafka.application-autoscaling', 'lambda.application-autoscaling', 'lexv2', 'license-management.marketplace', 'logger.cloudfront',
  'maintenance.elasticbeanstalk', 'maintenance.s3tables', 'malware-protection', 'malware-protection.guardduty', 'malware-protection-plan.guardduty', 'managedupdates.elasticbeanstalk', 'monitoring.rds',
  'neptune.application-autoscaling', 'observability.aoss', 'ops.apigateway', 'ops.emr-serverless', 'osis-pipelines', 'private-marketplace.marketplace', 'rds.application-autoscaling', 'remediation.config',
  'replication.cassandra', 'replication.dynamodb', 'replication.ecr', 'replication.lexv2', 'replication.s3tables', 'reporting.trustedadvisor', 'restore-testing.backup',
  'sagemaker.application-autoscaling', 'spot', 'spotfleet', 'transitgateway', 'wafv2',
  // Roles that a service assumes, by the pages that show their trust policies.
  'access-grants.s3', 'aws-data-exports', 'batchoperations.s3', 'codestar-notifications', 'credentials.iot', 'dms-data-migrations', 'dms-fleet-advisor', 'ecs-tasks', 'edgelambda', 'elasticmapreduce',
  'export.rds', 'hooks.cloudformation', 'indexing.s3vectors', 'mediastore', 'member.org.stacksets.cloudformation', 'ml.opensearchservice', 'mwaa', 'opensearchservice', 'pods.eks', 'publishing.iotsitewise',
  'resources.cloudformation', 'sgp.eks', 'ssm-sap', 'stacksets.cloudformation', 'streams.metrics.cloudwatch', 'tasks.apprunner', 'vmie', 'vpc-flow-logs',
  // What services write with: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html,
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html, https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html,
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
  'apidestinations.events', 'billingreports', 'costalerts', 'delivery.logs', 'logdelivery.elasticloadbalancing', 'logging.s3', 'macie', 'replicator.lambda', 'storage-lens.s3',
]

/** `amazonaws.com` and what other partitions have in its place: https://docs.aws.amazon.com/general/latest/gr/rande.html */
const suffixes: readonly string[] = ['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu', 'aws.internal', 'c2s.ic.gov', 'sc2s.sgov.gov', 'cloud.adc-e.uk', 'csp.hci.ic.gov']

/** Domains of AWS that are no service's. */
const confused: readonly string[] = ['aws.com', 'aws.amazon.com', 'amazon.com']

export type ServicePrincipalReading =
  | { readonly is: 'known' }
  /** A typing error for `meant`. */
  | { readonly is: 'misspelt'; readonly meant: string }
  /** Not in the table. */
  | { readonly is: 'missing' }

/** Read the name of a service: `logs.amazonaws.com`, `s3.ap-east-1.amazonaws.com`. */
export function readServicePrincipal(name: string, catalog: Catalog): ServicePrincipalReading {
  const lower = name.toLowerCase()
  const known = [...catalog.services, ...others]
  const suffix = suffixes.find((each) => lower.endsWith(`.${each}`))
  if (suffix === undefined) {
    const label = lower.slice(0, lower.indexOf('.'))
    const rest = lower.slice(label.length + 1)
    const meant = confused.includes(rest) || nearest(rest, ['amazonaws.com']) !== undefined
    return meant && known.includes(label) ? { is: 'misspelt', meant: `${label}.amazonaws.com` } : { is: 'missing' }
  }
  const labels = lower.slice(0, -suffix.length - 1).split('.')
  const own = labels.filter((label) => !looksLikeRegion(label)).join('.')
  if (known.includes(own)) return { is: 'known' }
  // Three letters are near to too many names.
  const near = own.length < 5 ? undefined : nearest(own, known)
  if (near !== undefined) return { is: 'misspelt', meant: [near, ...labels.filter(looksLikeRegion), suffix].join('.') }
  // A service may call by names of its own kind: `replication.ecr`.
  return suffix !== 'amazonaws.com' || (labels.length > 1 && catalog.services.includes(labels.at(-1) ?? '')) ? { is: 'known' } : { is: 'missing' }
}

/**
 * Services of which AWS documents that their requests say for whom they are made, and the services to which these requests go:
 * each page shows a policy with `aws:SourceArn` or `aws:SourceAccount`. Absent on purpose: EventBridge to SNS and to CloudWatch Logs,
 * of which the page says that it takes no condition, or shows none.
 */
const sources: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
  'apigateway': ['lambda'],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
  'appstream': ['s3'],
  // https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
  'billingreports': ['s3'],
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
  'cloudfront': ['s3'],
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
  'cloudtrail': ['s3', 'sns'],
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
  'config': ['s3', 'sns'],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
  'delivery.logs': ['s3'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
  'events': ['execute-api', 'lambda', 'sqs'],
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
  'guardduty': ['s3'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  'logging.s3': ['s3'],
  // https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
  'macie': ['s3'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  's3': ['lambda', 's3', 'sns', 'sqs'],
  // https://docs.aws.amazon.com/serverlessrepo/latest/devguide/serverlessrepo-how-to-publish.html
  'serverlessrepo': ['s3'],
  // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
  'ses': ['lambda', 's3'],
  // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
  'sns': ['lambda', 'sqs'],
}

/** Is it documented that this service's requests for actions of all these services carry `aws:SourceArn` or `aws:SourceAccount`? */
export function tellsSource(principal: string, services: readonly string[]): boolean {
  const name = principal.toLowerCase().replace(/\.amazonaws\.com(?:\.cn)?$/, '').split('.').filter((label) => !looksLikeRegion(label)).join('.')
  return services.length > 0 && services.every((service) => sources[name]?.includes(service) === true)
}

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
