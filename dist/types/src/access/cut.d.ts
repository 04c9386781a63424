/**
 * A statement cut to the requests that there are: each action with the resources that it may be about. `s3:ListBucket` on objects allows
 * nothing, and a change of it changes nothing.
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Statement } from '../policy/model.js';
import { type Found, type Search } from './find.js';
/**
 * The parts of which the statement consists, likelier requests first; undefined where it cannot be cut. Left out is only what an action of a
 * service is not about whose types the Service Authorization Reference gives in full.
 */
export declare function cut(statement: Statement, catalog: Catalog): readonly Statement[] | undefined;
/** {@link find}, but for requests that there are: where the statement matches none of them, the answer is *no*. */
export declare function findReal(statement: Statement, others: readonly Statement[], outside: readonly Statement[], search: Search): Found;
