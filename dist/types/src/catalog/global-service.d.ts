/** What organizations' policies forget: services in one Region only, what AWS owns, and what no SCP restricts. */
export interface GlobalService {
    readonly service: string;
    readonly region: string;
    /** It has endpoints there too. */
    readonly elsewhere?: readonly string[];
    /** Nobody does without. */
    readonly core: boolean;
}
/**
 * Services whose requests all go to one Region, or a few, so that a Deny by Region denies them everywhere.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
 * https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html
 * https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints
 * https://docs.aws.amazon.com/general/latest/gr/awssupport.html
 * https://docs.aws.amazon.com/general/latest/gr/billing.html
 * https://docs.aws.amazon.com/general/latest/gr/cloudwan.html
 * https://docs.aws.amazon.com/general/latest/gr/devicefarm.html
 * read in full on 2026-11-29
 */
export declare const globalServices: readonly GlobalService[];
/**
 * Resources of AWS that accounts use every day, and that are in nobody's organization.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 * https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/service_control_policies/resource_perimeter_scp.json
 * read on 2026-11-28
 */
export declare const ownedByAws: readonly {
    readonly what: string;
    readonly action: string;
    readonly resource: string;
    readonly context?: Readonly<Record<string, string>>;
}[];
/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp, read on 2026-11-28 */
export declare const beyondScps: ReadonlySet<string>;
