/** Services whose resource policy is not the only thing that a caller must pass, so that a policy for everyone may be meant. */
/**
 * By prefix: what else there is.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html#vpc-security
 * https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
 * read 2026-11
 */
export declare const frontDoors: ReadonlyMap<string, string>;
/**
 * What is read from these services is never meant for everyone: secrets, and messages that are gone once they are read.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
 * read 2026-11
 */
export declare const confidential: ReadonlySet<string>;
