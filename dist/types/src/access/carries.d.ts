/**
 * Which actions' requests carry a condition key, by the tables of the Service Authorization Reference: a key stands with the
 * action itself, or with the type of resource that it is about.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action, Catalog, ConditionKey } from '../catalog/catalog.js';
import type { Condition, Node, Statement, Text } from '../policy/model.js';
import { type Operator } from './condition.js';
/** By the tables, does a request for the action ever carry the key of this name? As AWS writes it: `aws:ResourceTag/${TagKey}`. */
export declare function carries(action: Action, key: string): boolean;
/** A value of Action, and those of its actions that are in question. */
export interface Part {
    readonly text: Text;
    readonly actions: readonly Action[];
}
/** The values of Action that name or match an action whose requests never carry `aws:ResourceTag`. */
export declare function tagless(statement: Statement, catalog: Catalog): readonly Part[];
/**
 * Values of Action of which the reference contradicts itself: it gives the key to the action, with a type of resource to
 * which it gives none.
 */
export declare function perhapsTagless(statement: Statement, catalog: Catalog): readonly Part[];
/**
 * The conditions on `aws:ResourceTag/…` that decide where the key is absent: not `Null`, which asks just that, nor an operator
 * that says that absence is well (`IfExists`), nor with Allow one that absence meets.
 */
export declare function tagConditions({ conditions, effect }: Statement): readonly Condition[];
/** A condition on a tag of the resource, with actions whose requests never carry one. */
export interface Tagless {
    readonly condition: Condition;
    /** The first value of Action with such actions, or the whole of NotAction, which has some always. */
    readonly at: Node;
    readonly others: readonly Text[];
    /** Those that Action says; none of NotAction. */
    readonly actions: readonly Action[];
}
/** The conditions that {@link tagConditions} finds, where an action has no use for them. */
export declare function taglessIn(statement: Statement, catalog: Catalog): readonly Tagless[];
/** A condition whose key the requests for some of the statement's actions never carry. */
export interface Misapplied {
    readonly condition: Condition;
    readonly key: ConditionKey;
    readonly operator: Operator;
    readonly actions: readonly Text[];
    /** Why it may be right all the same. */
    readonly doubt?: 'the reference may be incomplete' | 'this may be meant to be denied in any case';
}
/**
 * Conditions on a service's key that some of the actions, named without wildcards, do not support. The tables have gaps, to
 * judge by AWS's own policies: nothing is said of a key that they give to no action of its service, and an action without
 * resource types, a tag, or the key of a service of which they are not known to be complete is doubtful.
 */
export declare function misapplied(statement: Statement, catalog: Catalog): readonly Misapplied[];
