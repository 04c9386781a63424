/** API operations whose permission has another name. */
import { lookUp } from '../lookup.ts'

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
const s3: Readonly<Record<string, readonly string[]>> = {
  CompleteMultipartUpload: ['PutObject'],
  CopyObject: ['GetObject', 'PutObject'],
  CreateMultipartUpload: ['PutObject'],
  DeleteBucketAnalyticsConfiguration: ['PutAnalyticsConfiguration'],
  DeleteBucketCors: ['PutBucketCORS'],
  DeleteBucketEncryption: ['PutEncryptionConfiguration'],
  DeleteBucketIntelligentTieringConfiguration: ['PutIntelligentTieringConfiguration'],
  DeleteBucketInventoryConfiguration: ['PutInventoryConfiguration'],
  DeleteBucketLifecycle: ['PutLifecycleConfiguration'],
  DeleteBucketMetricsConfiguration: ['PutMetricsConfiguration'],
  DeleteBucketOwnershipControls: ['PutBucketOwnershipControls'],
  DeleteBucketReplication: ['PutReplicationConfiguration'],
  DeleteBucketTagging: ['PutBucketTagging'],
  DeleteObjects: ['DeleteObject'],
  DeletePublicAccessBlock: ['PutBucketPublicAccessBlock'],
  GetBucketAccelerateConfiguration: ['GetAccelerateConfiguration'],
  GetBucketAnalyticsConfiguration: ['GetAnalyticsConfiguration'],
  GetBucketEncryption: ['GetEncryptionConfiguration'],
  GetBucketIntelligentTieringConfiguration: ['GetIntelligentTieringConfiguration'],
  GetBucketInventoryConfiguration: ['GetInventoryConfiguration'],
  GetBucketLifecycle: ['GetLifecycleConfiguration'],
  GetBucketLifecycleConfiguration: ['GetLifecycleConfiguration'],
  GetBucketMetricsConfiguration: ['GetMetricsConfiguration'],
  GetBucketNotificationConfiguration: ['GetBucketNotification'],
  GetBucketReplication: ['GetReplicationConfiguration'],
  GetObjectLockConfiguration: ['GetBucketObjectLockConfiguration'],
  GetPublicAccessBlock: ['GetBucketPublicAccessBlock'],
  HeadBucket: ['ListBucket'],
  HeadObject: ['GetObject'],
  ListBuckets: ['ListAllMyBuckets'],
  ListMultipartUploads: ['ListBucketMultipartUploads'],
  ListObjectVersions: ['ListBucketVersions'],
  ListObjects: ['ListBucket'],
  ListObjectsV2: ['ListBucket'],
  ListParts: ['ListMultipartUploadParts'],
  PutBucketAccelerateConfiguration: ['PutAccelerateConfiguration'],
  PutBucketAnalyticsConfiguration: ['PutAnalyticsConfiguration'],
  PutBucketEncryption: ['PutEncryptionConfiguration'],
  PutBucketIntelligentTieringConfiguration: ['PutIntelligentTieringConfiguration'],
  PutBucketInventoryConfiguration: ['PutInventoryConfiguration'],
  PutBucketLifecycle: ['PutLifecycleConfiguration'],
  PutBucketLifecycleConfiguration: ['PutLifecycleConfiguration'],
  PutBucketMetricsConfiguration: ['PutMetricsConfiguration'],
  PutBucketNotificationConfiguration: ['PutBucketNotification'],
  PutBucketReplication: ['PutReplicationConfiguration'],
  PutObjectLockConfiguration: ['PutBucketObjectLockConfiguration'],
  PutPublicAccessBlock: ['PutBucketPublicAccessBlock'],
  SelectObjectContent: ['GetObject'],
  UploadPart: ['PutObject'],
  UploadPartCopy: ['GetObject', 'PutObject'],
}

const operations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  s3,
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html
  dynamodb: {
    BatchExecuteStatement: ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
    ExecuteStatement: ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
    TransactGetItems: ['GetItem'],
    TransactWriteItems: ['ConditionCheckItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  // https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
  kms: { ReEncrypt: ['ReEncryptFrom', 'ReEncryptTo'] },
  // https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
  lambda: { Invoke: ['InvokeFunction'] },
  // https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html
  sns: { PublishBatch: ['Publish'] },
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
  sqs: {
    ChangeMessageVisibilityBatch: ['ChangeMessageVisibility'],
    DeleteMessageBatch: ['DeleteMessage'],
    SendMessageBatch: ['SendMessage'],
  },
}

/** The permissions, without prefix, that the operation `name` of a service asks for; none where it is no such operation. */
export function permissionsOf(service: string, name: string): readonly string[] {
  const known = Object.entries(lookUp(operations, service) ?? {})
  return known.find(([operation]) => operation.toLowerCase() === name.toLowerCase())?.[1] ?? []
}

/** All the operations, `s3:HeadBucket`. */
export function operationNames(): readonly string[] {
  return Object.entries(operations).flatMap(([service, own]) => Object.keys(own).map((name) => `${service}:${name}`))
}
