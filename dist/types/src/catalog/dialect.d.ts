/**
 * What differs between AWS and the S3-compatible systems, as data: rules ask the dialect, they do not name it.
 */
import type { PrincipalForms } from '../policy/principal.js';
import type { ServiceOverride } from './catalog.js';
export interface Dialect {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly title: string;
    readonly source: string;
    readonly principals: PrincipalForms;
    /** Services that policies of this system may name; absent: all that the catalog has. */
    readonly services?: readonly string[];
    readonly overrides: Readonly<Record<string, ServiceOverride>>;
    /** Partitions of its ARNs. */
    readonly partitions: readonly string[];
    readonly accountId: RegExp;
    /** Operators without `IfExists` and without a set operator. */
    readonly operators: readonly string[];
    readonly ifExists: boolean;
    readonly setOperators: boolean;
    /** Condition keys, where the list is closed; one that ends in `/` takes a tag key after it. */
    readonly conditionKeys?: readonly string[];
    /** What a policy without `Version` means, and whether the system asks for it. */
    readonly versionMatters: boolean;
    /** Who can repair a bucket policy whatever it says, and what else holds for them. */
    readonly rescue: {
        readonly actions: readonly string[];
        readonly name: string;
        readonly who: string;
        readonly also?: string;
    };
    /** `NotPrincipal` with Deny: is the account of an exempted principal to be exempted too? */
    readonly exemptsAccountApart: boolean;
    /** `NotPrincipal` with Allow is accepted as a way to allow everybody else. */
    readonly notPrincipalWithAllow: boolean;
    /** Principals with a permissions boundary are denied whatever `NotPrincipal` lists. */
    readonly boundaries: boolean;
    /** The condition key that carries the caller's ARN, for the rewrite of `NotPrincipal`. */
    readonly principalArnKey?: string;
}
export declare const dialects: readonly Dialect[];
/** The dialect with this name or alias. */
export declare function dialectNamed(name: string): Dialect | undefined;
export declare const defaultDialect: Dialect;
/** What to say where only another dialect accepts a value; undefined where none does. */
export declare function dialectHint(than: Dialect, accepts: (dialect: Dialect) => boolean): string | undefined;
