/** Which value of a changed statement is what newly gives a request. */
import type { Catalog } from '../catalog/catalog.js';
import type { Node, Policy, Statement } from '../policy/model.js';
import type { Call } from './request.js';
/**
 * The value by which `statement` gives the request that `before` did not give: where a statement of `before` matches all of it but for one
 * element, the value that takes it there. Undefined where that is not certain.
 */
export declare function changedValueOf(statement: Statement, before: Policy, call: Call, catalog: Catalog): Node | undefined;
