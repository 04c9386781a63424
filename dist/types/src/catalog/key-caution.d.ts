/** Condition keys of which AWS's page says how they may be used. Names are in lower case: the case of keys does not matter. */
/**
 * Ids of accounts, organizations, VPCs and endpoints: a pattern of them matches those of others. Read on 2026-11-24:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive
 */
export declare const sensitiveKeys: ReadonlySet<string>;
/**
 * Keys whose values AWS sets from what it knows of the caller, the resource and the network, so that comparing one with
 * another is no opening: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export declare const assignedKeys: ReadonlySet<string>;
/**
 * Names and paths of callers and sources, which begin with what they have in common. Which keys AWS wants six characters
 * of before a wildcard it does not list; these are those that say who or what calls:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export declare const identifyingKeys: ReadonlySet<string>;
/** Headers that callers write as they please: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer */
export declare const headerKeys: ReadonlySet<string>;
/** The keys beside which `key` means something, if there are such. */
export declare function companionKeysOf(key: string): readonly string[] | undefined;
/** May a request lack this key, which says who calls, from where or for whom? */
export declare function isLackable(key: string): boolean;
/** Is it a tag of the resource, which whoever may create without it gets past? */
export declare function isResourceTag(key: string): boolean;
/** Keys about where a request comes from; of a service that acts for somebody, they are the service's. Read on 2026-11-24: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip */
export declare const networkKeys: ReadonlySet<string>;
