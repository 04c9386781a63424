/** `[name, access level, [type index, required, condition set][], condition set, dependent actions?]` */
export type PackedAction = readonly [string, string, readonly (readonly [number, number, number])[], number, (readonly string[])?];
export interface PackedService {
    readonly name: string;
    readonly actions: readonly PackedAction[];
    readonly resourceTypes: readonly (readonly [string, string, number])[];
    readonly conditionKeys: readonly (readonly [string, string])[];
    readonly keys: readonly string[];
    readonly sets: readonly (readonly number[])[];
    readonly patterns: readonly string[];
}
/** What belongs to no one service. */
export interface PackedGlobals {
    /** `[key, type, category]` of the keys that a request for any action may carry. */
    readonly keys: readonly (readonly [string, string, string])[];
    /** Prefixes of the services whose resources RCPs govern. */
    readonly rcp: readonly string[];
    /** Prefixes of keys that are no service's, and the services that list those keys. */
    readonly owners: readonly (readonly [string, readonly string[]])[];
    /** Services of ARNs, and the other prefixes whose resources have such ARNs. */
    readonly arns: readonly (readonly [string, readonly string[]])[];
}
export declare const keyTypes: readonly ["String", "ARN", "Bool", "Date", "Numeric", "IPAddress", "Binary"];
export type KeyType = (typeof keyTypes)[number];
export interface ConditionKey {
    /** As AWS writes it, with a placeholder where the policy writes a name of its own: `aws:RequestTag/${TagKey}`. */
    readonly name: string;
    readonly type: KeyType;
    /** A request may carry several values of it. */
    readonly multivalued: boolean;
    /** The prefix of its service; undefined for a key of every request, and for a claim of an identity provider. */
    readonly service?: string;
    /** Of a key of every request: what it is about. */
    readonly category?: 'principal' | 'session' | 'network' | 'resource' | 'request';
    /** A claim of an identity provider, or added by the configuration: the type is a guess. */
    readonly open?: true;
}
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging';
export interface ResourceType {
    readonly name: string;
    /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}` */
    readonly arn: string;
    readonly conditionKeys: readonly string[];
}
export interface Action {
    readonly service: string;
    /** As AWS writes it: `GetObject`. */
    readonly name: string;
    /** `s3:GetObject` */
    readonly full: string;
    readonly levels: readonly AccessLevel[];
    /** Empty for an action that has no resource: its policies say `*`. */
    readonly resources: readonly {
        readonly type: ResourceType;
        readonly required: boolean;
    }[];
    readonly conditionKeys: readonly string[];
    /** Actions that it needs as well. */
    readonly dependent: readonly string[];
    /** Added by the configuration: that it exists is all that is known. */
    readonly open?: true;
}
/** What the user knows and the data does not. */
export interface Additional {
    readonly services?: readonly string[];
    /** `s3:PutBox` */
    readonly actions?: readonly string[];
    /** `s3:BoxName` */
    readonly conditionKeys?: readonly string[];
    readonly regions?: readonly string[];
}
export interface Service {
    readonly prefix: string;
    /** `Amazon S3` */
    readonly name: string;
    /** By name in lower case. */
    readonly actions: ReadonlyMap<string, Action>;
    /** Names in lower case of actions that AWS has and the dialect has not; none for AWS. */
    readonly elsewhere: ReadonlySet<string>;
    readonly resourceTypes: readonly ResourceType[];
    /** The keys that its requests may carry beside those of every request. */
    readonly conditionKeys: readonly ConditionKey[];
}
/** A dialect's own list of the actions of one service, in place of AWS's. */
export interface ServiceOverride {
    readonly name: string;
    /** The names that stand; AWS's data tells the rest of those that AWS has too. */
    readonly actions: readonly string[];
    /** What AWS's data cannot tell: names that AWS does not have. */
    readonly extra: Readonly<Record<string, {
        readonly levels: readonly AccessLevel[];
        readonly resources: readonly string[];
    }>>;
}
/** What an action pattern stands for. */
export interface Expansion {
    readonly actions: readonly Action[];
    /** The pattern says every action of every service. */
    readonly everything: boolean;
}
/** Reads the characters `[start, end)` of the compiled file, fewer past its end. The file is ASCII. */
export type ReadRange = (start: number, end: number) => string;
export declare class Catalog {
    #private;
    /** Day of the data, `2026-09-26`. */
    readonly date: string;
    /**
     * @param overrides services of which a dialect has its own list
     * @param additional what is newer than the data
     */
    constructor(read: ReadRange, overrides?: Readonly<Record<string, ServiceOverride>>, additional?: Additional);
    /** Prefixes of all services, sorted. */
    get services(): readonly string[];
    /** The name of a service, `Amazon S3`, without reading the service. */
    nameOf(prefix: string): string | undefined;
    /** The words of which the names of all AWS's actions are made, in lower case. */
    get words(): ReadonlySet<string>;
    /** The keys that a request for any action may carry. */
    get globalKeys(): readonly ConditionKey[];
    /** Do RCPs govern the resources of the service with this prefix? https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services */
    supportsRcp(prefix: string): boolean;
    /** Is all that is known of this service that it exists, by the configuration? */
    isOpen(prefix: string): boolean;
    /** Have keys this prefix although no service has it? `saml`, `identitycenter` */
    isKeyPrefix(prefix: string): boolean;
    /** Regions that the configuration adds. */
    get additionalRegions(): readonly string[];
    /**
     * The condition key of this name, in any case: `aws:SourceIp`, `ec2:ResourceTag/team`. A prefix with a dot is a host, and
     * the key a claim of that identity provider, whatever it is called.
     */
    conditionKey(name: string): ConditionKey | undefined;
    /** Is this what ARNs have for a service? Beside the prefixes of actions there are a few more, such as `catalog`. */
    isArnService(service: string): boolean;
    /** The resource types whose ARNs are of this service, whichever prefix lists them; other prefixes are read only where its own are not enough. */
    typesOf(service: string): Generator<ResourceType>;
    /** The service with this prefix, in any case. */
    service(prefix: string): Service | undefined;
    /** The action `s3:GetObject`, in any case. */
    action(full: string): Action | undefined;
    /**
     * The actions that a pattern such as `s3:Get*` matches, sorted; no wildcard stands in the service part, except in a
     * pattern for everything, which is not listed.
     */
    expand(pattern: string): Expansion;
}
