/**
 * The actions of a service that every reader knows, what does most harm first: what a request that shows an answer is best made with.
 * Names of https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import { lookUp } from '../lookup.ts'
const familiar: Readonly<Record<string, readonly string[]>> = {
  s3: ['PutObject', 'DeleteObject', 'GetObject', 'PutBucketPolicy', 'DeleteBucket', 'ListBucket', 'PutObjectAcl', 'GetBucketPolicy'],
  sqs: ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'PurgeQueue'],
  sns: ['Publish', 'Subscribe', 'SetTopicAttributes'],
  kms: ['Decrypt', 'ScheduleKeyDeletion', 'PutKeyPolicy', 'GenerateDataKey', 'Encrypt', 'CreateGrant', 'DescribeKey'],
  lambda: ['InvokeFunction', 'UpdateFunctionCode', 'InvokeFunctionUrl', 'DeleteFunction', 'GetFunction'],
  sts: ['AssumeRole', 'AssumeRoleWithWebIdentity', 'AssumeRoleWithSAML'],
  secretsmanager: ['GetSecretValue', 'PutSecretValue', 'DeleteSecret', 'DescribeSecret'],
  dynamodb: ['PutItem', 'DeleteItem', 'DeleteTable', 'GetItem', 'Query', 'Scan'],
  iam: ['CreateAccessKey', 'AttachUserPolicy', 'PutRolePolicy', 'PassRole', 'CreateUser', 'DeleteRole', 'GetRole', 'ListUsers'],
  ec2: ['TerminateInstances', 'RunInstances', 'StopInstances', 'AuthorizeSecurityGroupIngress', 'DescribeInstances'],
  ecr: ['PutImage', 'BatchDeleteImage', 'BatchGetImage', 'GetDownloadUrlForLayer'],
  logs: ['PutLogEvents', 'DeleteLogGroup', 'GetLogEvents', 'CreateLogStream'],
  events: ['PutEvents', 'PutRule'],
  es: ['ESHttpDelete', 'ESHttpPut', 'ESHttpPost', 'ESHttpGet'],
  'execute-api': ['Invoke'],
  elasticfilesystem: ['ClientWrite', 'ClientRootAccess', 'ClientMount'],
  kinesis: ['PutRecord', 'GetRecords'],
  ses: ['SendEmail', 'SendRawEmail'],
  ssm: ['SendCommand', 'PutParameter', 'GetParameter'],
  rds: ['DeleteDBInstance', 'ModifyDBInstance', 'DescribeDBInstances'],
  cloudtrail: ['StopLogging', 'DeleteTrail'],
  glacier: ['DeleteArchive', 'UploadArchive'],
  backup: ['DeleteRecoveryPoint', 'CopyIntoBackupVault'],
}

/** `s3:PutObject`, … */
export function familiarActions(service: string): readonly string[] {
  return (lookUp(familiar, service) ?? []).map((name) => `${service}:${name}`)
}
