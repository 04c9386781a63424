/**
 * Which condition keys a request carries, by who calls and from where.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html ("Availability" of each key), read 2026-11
 */
import type { Caller } from './request.js';
/** From where: the internet, a VPC endpoint, or an AWS service that calls for itself. */
export type Network = 'internet' | 'endpoint' | 'service';
export type Presence = 'never' | 'maybe' | 'always';
export declare const networks: readonly Network[];
/** Can such a caller come from there? */
export declare function reaches(caller: Caller['is'], network: Network): boolean;
export declare function presenceOfKey(key: string, caller: Caller['is'], network: Network): Presence;
