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
    /** Key to type: `String`, `ARN`, `ArrayOfString`, `Bool`, `Date`, `Numeric`, `IPAddress`. */
    readonly conditionKeys: ReadonlyMap<string, string>;
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
    /** @param overrides services of which a dialect has its own list */
    constructor(read: ReadRange, overrides?: Readonly<Record<string, ServiceOverride>>);
    /** Prefixes of all services, sorted. */
    get services(): readonly string[];
    /** The name of a service, `Amazon S3`, without reading the service. */
    nameOf(prefix: string): string | undefined;
    /** The words of which the names of all AWS's actions are made, in lower case. */
    get words(): ReadonlySet<string>;
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
