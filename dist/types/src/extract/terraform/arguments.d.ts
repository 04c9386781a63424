/**
 * Arguments of the AWS provider that take a policy, with what the policy is for. From the provider's arguments as pulumi-aws 7.48.0
 * publishes them (Apache-2.0; https://www.pulumi.com/registry/packages/aws/), read on 2026-11-28: all whose documentation says that they take a
 * policy in IAM's language. Left out are other languages: lifecycle, redrive, delivery, data protection, core network,
 * OpenSearch Serverless, VPC Lattice resource shares by RAM templates, and Cedar.
 */
import type { PolicyKind } from '../../policy/model.js';
export interface PolicyArgument {
    readonly resource: string;
    /** With the block in which it stands, where it is not the resource's own: `inline_policy.policy`. */
    readonly argument: string;
    readonly kind: PolicyKind;
    readonly service?: string;
    /** The argument that names what the policy ends on; absent where it is the resource itself. */
    readonly on?: string;
    readonly holder?: string;
}
/** `VPCEndpoint` is `vpc_endpoint`. */
export declare function inSnakeCase(name: string): string;
export declare const policyArguments: readonly PolicyArgument[];
