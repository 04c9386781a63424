import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Node } from '../policy/model.js';
export interface BeyondEndpoint {
    readonly at: Node;
    /** Prefix of a service, or the action, that does not know the key; undefined where all services are meant. */
    readonly name?: string;
    /** As of when the page lists the services. */
    readonly date: string;
}
/** The first action of the statement whose service does not know the key of this condition. */
export declare function beyondEndpoint({ key, statement }: Condition, catalog: Catalog): BeyondEndpoint | undefined;
