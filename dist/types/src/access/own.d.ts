/**
 * What a resource policy is about, and its statements as plain values: for questions about all requests to one bucket, queue or topic, also where
 * the file leaves its name open.
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Statement, Text } from '../policy/model.js';
import type { Call } from './request.js';
export interface Own {
    readonly arn: string;
    /** The name of the resource type. */
    readonly type: string;
}
/** What the policy is about: one bucket and its objects, one queue, topic, function or event bus. Where the file does not say its ARN, a name stands for it. */
export declare function ownOf(policy: Policy, names: Map<string, string>): readonly Own[] | undefined;
/** The same where it may name several, as the policy of a bucket does that was copied; those that are surely not what it is attached to are left out. */
export declare function ownsOf(policy: Policy, names: Map<string, string>): readonly (readonly Own[])[];
/** Does the file say all of the statement: its elements, its conditions, and whether it allows or denies? */
export declare function isReadable({ complete, conditionsPartial, effect }: Statement): boolean;
/** The actions on a resource of this type. The well-known first, and of them reading: it shows best what is lost. */
export declare function actionsOn(arn: string, type: string, catalog: Catalog): readonly string[];
/**
 * The statement as plain values, where what the file leaves open is a name of its own: the same expression has the same
 * value wherever it stands in one policy.
 */
export declare function plainly({ effect, principals, actions, resources, conditions }: Statement, names: Map<string, string>): object;
/** A request about such statements, with the file's own expressions for the names. */
export declare function inWordsOf(names: ReadonlyMap<string, string>, call: Call): Call;
export declare function spelled({ pieces }: Text, names: Map<string, string>): string;
