/**
 * The questions that people ask of policies, each a few searches over its statements, phrased so that *yes* is good. A *no*
 * shows a request, replayed by the definition; what cannot be decided is *unknown*, with the reason.
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Policy, Principal, Statement, Text } from '../policy/model.js';
import { type Found, type Search } from './find.js';
import type { Call } from './request.js';
export type Answer = {
    readonly is: 'yes';
} | {
    readonly is: 'no';
    readonly shown: readonly Shown[];
} | {
    readonly is: 'unknown';
    readonly why: string;
    readonly at?: Statement;
};
/** A request that shows a *no*, and the statement that decides it. */
export interface Shown {
    readonly call: Call;
    readonly statement: Statement;
    /** The statement that stood against it before. */
    readonly was?: Statement;
}
/** How to search the requests that a policy is asked about. */
export declare function searchOf({ kind }: Policy, catalog: Catalog): Search;
export declare function allowsOf({ statements }: Policy): readonly Statement[];
/** With statements of which the effect is not known among neither. */
export declare function deniesOf({ statements }: Policy): readonly Statement[];
/**
 * Does `after` allow nothing that `before` did not? One request is shown for each statement of `after` that is to blame.
 * AWS's CheckNoNewAccess asks the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html
 */
export declare function addsNothing(before: Policy, after: Policy, catalog: Catalog): Answer;
/** Do both allow the same? */
export declare function equals(a: Policy, b: Policy, catalog: Catalog): Answer;
/** Does the policy allow none of the requests that `wanted`, a statement, describes? */
export declare function grantsNone(policy: Policy, wanted: Statement, catalog: Catalog): Answer;
/** Can some request match the statement at all? *No* shows nothing: there is no such request. */
export declare function canApply(statement: Statement, catalog: Catalog): Found;
/**
 * Would the policy say less without this statement? An Allow is needed if it gives what no other gives and no Deny takes;
 * a Deny if it takes what no other takes, for it also takes what other policies give.
 */
export declare function isNeeded(statement: Statement, catalog: Catalog, without?: ReadonlySet<Statement>): Found;
/**
 * Would the statement say less without this one entry of its Action, Resource or Principal; of NotAction, NotResource or
 * NotPrincipal, would it say more? Entries and statements of `without` are taken to be gone, so that of two equal ones not both are
 * called needless. A *yes* shows the request.
 */
export declare function isEntryNeeded(statement: Statement, entry: Text | Principal, catalog: Catalog, without?: ReadonlySet<Statement | Text | Principal>): Found;
export type Contradiction = 
/** A request that meets all of the conditions. */
{
    readonly is: 'no';
    readonly call: Call;
}
/** The fewest of the conditions that no request meets together; one, where it is met by none. */
 | {
    readonly is: 'yes';
    readonly by: readonly Condition[];
} | {
    readonly is: 'unknown';
    readonly why: string;
};
/**
 * Are there conditions of the statement that no request can meet together, whatever its action and resource?
 * "All context keys in a condition element block must resolve to true":
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export declare function contradicts(statement: Statement, catalog: Catalog): Contradiction;
/**
 * Does the policy keep to those whom it names? By AWS's meaning of *public* for buckets, of which a resource of any other
 * service is no different here; see trust.ts. Services are trusted.
 * @param trusted statements that describe who else is not the public
 */
export declare function isPrivate(policy: Policy, catalog: Catalog, trusted?: readonly Statement[]): Answer;
