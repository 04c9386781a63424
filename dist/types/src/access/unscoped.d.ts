/**
 * What a statement allows on every resource though it could name some: only actions that the Service Authorization Reference gives a type of
 * resource to, only where no condition narrows the resources, and each action once, where it weighs most.
 */
import type { Action, Catalog } from '../catalog/catalog.js';
import type { Statement, Text } from '../policy/model.js';
import type { Granted } from './taken.js';
/** What an action gives: credentials, power over permissions, stored data, change, or the rest: what there is, and how it is set up. */
export type Power = 'credentials' | 'permissions' | 'data' | 'write' | 'settings';
export interface Unscoped {
    /** The entry of `Resource`. */
    readonly at: Text;
    readonly actions: readonly Action[];
    /** ARNs to write instead, as AWS shows them: `arn:aws:s3:::BucketName/ObjectName`. */
    readonly arns: readonly string[];
    readonly doubt?: string;
    readonly granted: readonly Granted[];
}
/** What it allows so, of one power: for each entry of `Resource` that takes in all resources of some of its actions. */
export declare function unscopedIn(statement: Statement, power: Power, catalog: Catalog): readonly Unscoped[];
