/**
 * Condition keys about the VPC endpoint of a request, which only some services know. Their requests alone carry the keys, so
 * that AWS asks to use them with no others: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 * and the sections after it, each with its own list, as of 2026-09.
 */
import { lookUp } from '../lookup.ts'
export const ENDPOINT_KEYS_DATE = '2026-09'

const all = [
  'acm-pca', 'applicationinsights', 'apprunner', 'athena', 'cloudformation', 'comprehendmedical', 'compute-optimizer', 'datasync', 'discovery', 'ebs', 'ecr',
  'ecs', 'firehose', 'healthlake', 'iam', 'iotfleetwise', 'iotwireless', 'kinesisanalytics', 'kms', 'lambda', 'medical-imaging', 'omics',
  'payment-cryptography', 'polly', 'rbin', 'rekognition', 'route53', 's3', 'scheduler', 'servicediscovery', 'servicequotas', 'ssm-contacts',
  'storagegateway', 'textract', 'transcribe', 'transfer',
]
const owner = [...all, 'dynamodb', 'gamelift', 'shield']
const organization = [
  ...owner, 'b2bi', 'cassandra', 'cognito-identity', 'dms', 'ds-data', 'identitystore', 'iottwinmaker', 'network-firewall', 'pricing', 'ses', 'sms-voice', 'sqs', 'workmail',
]

const servicesOf: Readonly<Record<string, readonly string[]>> = {
  'aws:sourcevpcarn': all, 'aws:vpceaccount': owner, 'aws:vpceorgid': organization, 'aws:vpceorgpaths': owner,
}

/** Prefixes of the services that know this key, in any case; undefined where the key is none of these. */
export function servicesWithEndpointKey(key: string): readonly string[] | undefined {
  return lookUp(servicesOf, key.toLowerCase())
}

/** Each section leaves it out, although IAM is in the list. */
export const WITHOUT_ENDPOINT_KEYS = 'iam:PassRole'
