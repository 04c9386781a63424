/**
 * What belongs to AWS, and so to no account, or is in no Region: ARNs without one, or with a word for it, though the Service
 * Authorization Reference gives the type one. As of 2026-11.
 */
import { lookUp } from '../lookup.ts'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#aws-managed-policies,
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-managed-rule-groups.html
const owners = ['aws', 'aws-managed']

/** Is this a word for AWS in the place of an account id? */
export function isAwsOwner(account: string): boolean {
  return owners.includes(account)
}

const unowned: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/registry-public.html
  cloudformation: ['type/'],
  // https://docs.aws.amazon.com/devicefarm/latest/developerguide/device-pools.html
  devicefarm: ['devicepool:', 'upload:'],
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFpgaImages.html: those of others, too
  ec2: ['fpga-image/'],
  // https://docs.aws.amazon.com/omics/latest/dev/service-workflows.html
  omics: ['workflow/'],
  // https://docs.aws.amazon.com/resource-explorer/latest/userguide/aws-service-views.html
  'resource-explorer-2': ['view/'],
  // https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-providers.html
  securityhub: ['product/', 'standards/'],
  // https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html
  servicequotas: [''],
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html,
  // https://docs.aws.amazon.com/arc-region-switch/latest/api/API_SsmDocumentConfig.html
  ssm: ['automation-definition/', 'document/', 'parameter/aws/'],
  // https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLens.html
  wellarchitected: ['lens/'],
}

/** Resources of a service that AWS has for everyone: what their names begin with. */
export function unownedOf(service: string): readonly string[] {
  return lookUp(unowned, service) ?? []
}

// Global inference profiles are authorized on the model of no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
const unlocated: Readonly<Record<string, readonly string[]>> = { bedrock: ['foundation-model/'] }

/** Resources of a service that may be in no Region: what their names begin with. */
export function unlocatedOf(service: string): readonly string[] {
  return lookUp(unlocated, service) ?? []
}
