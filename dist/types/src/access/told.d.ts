/**
 * A request as it is told: where others show the same, the one that its reader knows. With an action that there is, and of those the
 * best known; on a resource that it is about; with values as requests have them.
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Statement } from '../policy/model.js';
import { type ArnPattern } from './arn-pattern.js';
import type { Call } from './request.js';
/** What was asked, as far as another request must suit it. */
export interface Asked {
    readonly inside: readonly Statement[];
    readonly catalog: Catalog;
    readonly partition: string;
    /** What the Resource of those inside takes. */
    readonly patterns: readonly ArnPattern[];
    /** Looks at the actions, or the resources, alone: false only if no request with it shows the same. */
    readonly suits: {
        readonly action: (action: string) => boolean;
        readonly resource: (resource: string) => boolean;
    };
    readonly shows: (call: Call) => boolean;
}
export declare function toldCall(call: Call, asked: Asked): Call;
