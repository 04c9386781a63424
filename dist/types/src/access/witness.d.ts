/** A request that shows an answer, as findings tell it. */
import type { Catalog } from '../catalog/catalog.js';
import { type Call } from './request.js';
export interface Witness {
    readonly principal: string;
    readonly action: string;
    readonly resource: string;
    /** Condition keys to their values. */
    readonly context?: Readonly<Record<string, readonly string[]>>;
}
/** The names of actions and keys as AWS writes them. */
export declare function witnessOf({ caller, action, resource, context }: Call, catalog: Catalog): Witness;
