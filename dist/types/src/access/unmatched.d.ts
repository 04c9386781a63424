/** Actions and resources of one statement that meet no resource, or no action, of it. */
import type { Action, Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import type { Statement, Text } from '../policy/model.js';
/** Actions of one service that none of the statement's resources fits. */
export interface UnmatchedActions {
    readonly actions: readonly Text[];
    /** What they match, in the catalog. */
    readonly matched: readonly Action[];
    /** Why it may be right so. */
    readonly doubt?: string;
}
export interface UnmatchedResource {
    readonly resource: Text;
    /** `service`: none of the actions is of its service; `type`: the actions are about others of its service. */
    readonly why: 'service' | 'type';
    readonly service: string;
    readonly doubtful: boolean;
}
/** Grouped by service; nothing where the file does not say enough, or where the form of a resource is the cause. */
export declare function unmatchedActions(statement: Statement, catalog: Catalog, dialect: Dialect): readonly UnmatchedActions[];
/** Nothing where the file does not say enough, or where an action that meets no resource tells it already. */
export declare function unmatchedResources(statement: Statement, catalog: Catalog, dialect: Dialect): readonly UnmatchedResource[];
/** Has the service with this prefix resources whose ARNs are of the service `other`, as far as the catalog says? */
export declare function hasArnsOf(prefix: string, other: string, catalog: Catalog): boolean;
