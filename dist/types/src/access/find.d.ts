import type { Statement } from '../policy/model.js';
import { Budget } from './budget.js';
import { type Terms } from './evaluate.js';
import { type Call, type Caller } from './request.js';
export type Found = {
    readonly is: 'yes';
    readonly call: Call;
} | {
    readonly is: 'no';
} | {
    readonly is: 'unknown';
    readonly why: string;
};
export interface Search extends Terms {
    /** Kinds of callers that there can be; default: all. */
    readonly callers?: ReadonlySet<Caller['is']>;
    /** Shared by the searches of one question; default: one of its own. */
    readonly budget?: Budget;
}
/** A request that all of `inside` match and none of `outside`. */
export declare function find(inside: readonly Statement[], outside: readonly Statement[], search: Search): Found;
