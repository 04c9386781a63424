/** What organizations' policies forget: services in one Region only, what AWS owns, and what no SCP restricts. */
/**
 * Services whose requests all go to one Region, so that a Deny by Region denies them everywhere. `core`: nobody does without.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
 * https://docs.aws.amazon.com/controltower/latest/userguide/primary-region-deny-policy.html
 * read on 2026-11-28
 */
export declare const globalServices: readonly {
    readonly service: string;
    readonly region: string;
    readonly core: boolean;
}[];
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
