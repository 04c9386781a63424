/** Through which element a statement gives one action, and on which resources: for rules about actions that hand on power. */
import type { Catalog } from '../catalog/catalog.js';
import type { Node, Statement } from '../policy/model.js';
/** `iam:PassRole`, `iam:*`, and a `NotAction` that does not list it. */
export type GivenBy = 'name' | 'pattern' | 'NotAction';
/** A bare `*`, an ARN that takes in all resources of the action, and a `NotResource` that leaves some. */
export type GivenOn = '*' | 'ARN' | 'NotResource';
export interface Given {
    readonly by: GivenBy;
    /** The value in `Action`, or the whole of `NotAction`. */
    readonly action: Node;
    /** The same as text: the value, or `NotAction`. */
    readonly words: string;
    readonly on: GivenOn;
    /** The value in `Resource`, or the whole of `NotResource`. */
    readonly resource: Node;
    /** How IAM Access Analyzer ends the name of the finding; it has none for an ARN. */
    readonly code: string | undefined;
}
/**
 * How an Allow gives `action` (`iam:PassRole`) on resources that it does not name. Undefined where it certainly does not, where the file
 * does not say, and where a request for the action never meets the conditions.
 * @param resources the resource part of an ARN pattern for all resources of the action: `role/*`
 */
export declare function givenWidely(statement: Statement, action: string, resources: string, catalog: Catalog): Given | undefined;
/**
 * Do conditions hold the statement to values of this key that are named? A value that begins with a wildcard names none,
 * and an operator that a request without the key meets (`…IfExists`, `ForAllValues:`) holds to nothing.
 */
export declare function isHeldTo(statement: Statement, key: string): boolean;
/** The element through which a statement is about an action. */
export declare function throughOf({ actions }: Statement, action: string): Pick<Given, 'by' | 'action' | 'words'> | undefined;
