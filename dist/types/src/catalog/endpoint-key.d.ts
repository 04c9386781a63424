export declare const ENDPOINT_KEYS_DATE = "2026-09";
/** Prefixes of the services that know this key, in any case; undefined where the key is none of these. */
export declare function servicesWithEndpointKey(key: string): readonly string[] | undefined;
/** Each section leaves it out, although IAM is in the list. */
export declare const WITHOUT_ENDPOINT_KEYS = "iam:PassRole";
