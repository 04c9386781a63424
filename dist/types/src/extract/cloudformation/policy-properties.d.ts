/**
 * Properties of CloudFormation's resource types that take a policy in IAM's language, with what it is for. From the published resource
 * schemas (`@aws-cdk/aws-service-spec`), of which every property whose name or description speaks of a policy was looked at on
 * 2026-11-28; `src/dev/resource-types.ts` tells of those that have come since.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
import type { PolicyKind } from '../../policy/model.js';
export interface PolicyProperty {
    /** From `Properties` on; `[]` goes through a list. */
    readonly path: string;
    readonly kind: PolicyKind;
    readonly service?: string;
    /** Property that refers to what the policy ends on; the resource itself where it is absent. */
    readonly on?: string;
    /** What it ends on, see `Holder`. */
    readonly holder?: string;
    /** The property holds one statement, without a document around it. */
    readonly statement?: boolean;
}
export declare const policyProperties: Readonly<Record<string, readonly PolicyProperty[]>>;
/**
 * Properties that speak of policies, but hold none in IAM's language: lists of ARNs, other languages (Cedar, Guard, data protection,
 * lifecycle, core network, RAM templates, which lack principal and resource), and names of settings.
 */
export declare const otherPolicies: RegExp;
