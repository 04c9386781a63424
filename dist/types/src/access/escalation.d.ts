/**
 * Which of the published paths of privilege escalation the policies of one holder open, taken together: each step must be allowed by some
 * statement, on a resource that the caller does not choose, past the Denies and the permissions boundary.
 */
import type { Catalog } from '../catalog/catalog.js';
import { type EscalationPath, type Gain } from '../catalog/escalation.js';
import type { Node, Policy, Statement } from '../policy/model.js';
export interface GivenStep {
    readonly action: string;
    readonly statement: Statement;
    /** The entry of `Action` that gives it, or the whole of `NotAction`. */
    readonly at: Node;
    /** It is a pattern for a whole service, or what `NotAction` leaves, which other rules tell. */
    readonly wide: boolean;
    readonly doubt?: string;
}
export interface Escalation {
    readonly path: EscalationPath;
    readonly steps: readonly GivenStep[];
}
/**
 * The paths to `gain` that the policies open together: the identity policies of one user, group or role, and its boundary. A path of
 * which another is a part is left out. None for an administrator, who needs no path.
 */
export declare function escalationsOf(policies: readonly Policy[], gain: Gain, catalog: Catalog): readonly Escalation[];
/** Policies that end on the same user, group or role, as far as their carrier tells. */
export declare function byHolder(policies: readonly Policy[]): readonly (readonly Policy[])[];
/** Several paths to the same gain, as one finding tells them. */
export interface Told {
    /** The first path of which no other rule tells every step. */
    readonly path: EscalationPath;
    readonly at: Node;
    /** The statement in which that stands. */
    readonly statement: Statement;
    /** The actions of its steps. */
    readonly actions: readonly string[];
    /** What gives the other steps, and each other path. */
    readonly related: readonly {
        readonly at: Node;
        readonly message: string;
    }[];
    /** How many other paths there are. */
    readonly others: readonly EscalationPath[];
    readonly doubt?: string;
    /** What pathfinding.cloud calls it. */
    readonly code?: string;
}
/** Undefined where patterns for whole services and `NotAction`, which have findings of their own, give all there is. */
export declare function asOne(escalations: readonly Escalation[]): Told | undefined;
/** Does its carrier tell on which user, group or role it ends, so that it is asked about with the others there? */
export declare function isHeld({ holder }: Policy): boolean;
