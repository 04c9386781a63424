/** What Denies of an organization's policies catch beside what they are for. Each is a question to the engine, about requests that AWS's pages name. */
import type { Catalog } from '../catalog/catalog.js';
import { type GlobalService } from '../catalog/global-service.js';
import type { Condition, Policy, Statement } from '../policy/model.js';
/** Global services that a Deny by Region denies in all Regions that they have, to a role that nobody names and that is in no special case. */
export declare function deniedGlobally(statement: Statement, catalog: Catalog): readonly GlobalService[];
/** The conditions on the network, of a Deny for all but some networks, that calls of AWS services on behalf of the caller meet as well. */
export declare function deniesServiceCalls(statement: Statement, catalog: Catalog): readonly Condition[];
/** Resources of AWS that a Deny for all but the organization's resources denies, and the condition that does it. */
export declare function deniedOfAws(statement: Statement, catalog: Catalog): {
    readonly at: Condition;
    readonly what: readonly string[];
} | undefined;
/** Is it a Deny of everything, of all but some actions, or of all of IAM and STS, that spares no one by who they are? */
export declare function sparesNobody(statement: Statement): boolean;
/** By what the holder of a permissions boundary can put it off, as far as the boundary goes. */
export interface BoundaryChange {
    readonly action: string;
    /** The statement of the boundary that allows it. */
    readonly statement: Statement;
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate */
export declare function boundaryChanges(policy: Policy, catalog: Catalog): readonly BoundaryChange[];
