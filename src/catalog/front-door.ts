/** Services whose resource policy is not the only thing that a caller must pass, so that a policy for everyone may be meant. */

/**
 * By prefix: what else there is.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html#vpc-security
 * https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
 * read 2026-11
 */
export const frontDoors: ReadonlyMap<string, string> = new Map([
  ['execute-api', 'an API may be meant for everyone, or have an authorizer'],
  ['es', 'the domain may be inside a VPC, where its security groups decide'],
  ['elasticfilesystem', 'only the networks of its mount targets reach a file system'],
])

/**
 * What is read from these services is never meant for everyone: secrets, and messages that are gone once they are read.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
 * read 2026-11
 */
export const confidential: ReadonlySet<string> = new Set(['secretsmanager', 'sqs'])
