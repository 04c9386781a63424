/** What a change takes out of the reach of the Denies: of use also where another policy is what allows. */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Statement, Text } from '../policy/model.js';
import { type Answer } from './questions.js';
/**
 * Is all that `before` denied denied by `after` too? A *no* shows a request for each Deny of `before` that is weaker now, or gone. An
 * action that is a typing error denied nothing, nor does one on a resource that no request for it names.
 */
export declare function keepsDenies(before: Policy, after: Policy, catalog: Catalog): Answer;
/** What `after` allows that `before` did not, of the requests that there are. A request that a Deny stood against says which: `was`. */
export declare function newlyAllowed(before: Policy, after: Policy, catalog: Catalog): Answer;
/**
 * Does `after` allow nothing that `before` was silent on? What `before` denied is a matter of {@link keepsDenies}. An action that is
 * a typing error allows nothing, as there is no such action.
 */
export declare function grantsNothingNew(before: Policy, after: Policy, catalog: Catalog): Answer;
/** The Deny of `after` that stands where the one of `before` stood: by its `Sid`, or else by its number. */
export declare function successorOf(deny: Statement, after: Policy): Statement | undefined;
/** The entries of an Allow that no Allow of `before` has: where one stands alone, it is what a change added. */
export declare function newEntriesOf(statement: Statement, before: Policy): readonly Text[];
