/**
 * Condition keys about the VPC endpoint of a request, which only some services know. Their requests alone carry the keys, so
 * that AWS asks to use them with no others: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 * and the sections after it, each with its own list, as of 2026-09.
 */
export declare const ENDPOINT_KEYS_DATE = "2026-09";
/** Prefixes of the services that know this key, in any case; undefined where the key is none of these. */
export declare function servicesWithEndpointKey(key: string): readonly string[] | undefined;
/** Each section leaves it out, although IAM is in the list. */
export declare const WITHOUT_ENDPOINT_KEYS = "iam:PassRole";
