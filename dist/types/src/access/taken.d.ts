/** What Denies leave of what a statement allows: those of its own policy, and of the others that its holder has. */
import type { Action, Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/model.js';
/** Requests that a statement allows, as far as it goes: for an action, on a resource, with values of keys. */
export interface Granted {
    readonly statement: Statement;
    readonly wanted: {
        readonly Action: string;
        readonly Resource?: string;
        readonly Condition?: object;
    };
}
/** An action on all resources of IAM of a kind, whatever the value of the key: one that no policy names, for a value that none names. */
export declare function grantedForAll(statement: Statement, action: string, resources: string, key: string): readonly Granted[];
/** Every action: one of a service that no policy names. */
export declare function grantedBeyondNamed(statement: Statement): readonly Granted[];
/** Whatever it allows to requests without the key. */
export declare function grantedWithout(statement: Statement, key: string): readonly Granted[];
/** These actions, on any of the statement's resources. */
export declare function grantedActions(statement: Statement, actions: readonly Action[]): readonly Granted[];
/** Does a Deny of its policy take some of what the statement allows? */
export declare function isCut(statement: Statement, catalog: Catalog): boolean;
/** Does the file say all of it? */
export declare function isSure({ effect, complete, conditionsPartial }: Statement): boolean;
/** Do the Denies of these policies, or boundaries among them, take all such requests away? */
export declare function isTaken({ statement, wanted }: Granted, policies: readonly Policy[], catalog: Catalog): boolean;
/** Those of the actions, of which the statement is about each, that no Deny of its policy takes away on all of its resources. */
export declare function untaken(statement: Statement, actions: readonly Action[], catalog: Catalog): readonly Action[];
/** Are there none of those? It stops at the first that there is. */
export declare function areTaken(statement: Statement, actions: readonly Action[], catalog: Catalog): boolean;
