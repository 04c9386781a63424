/**
 * Region and account of an ARN, against those that the resources have which it may name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Text } from '../policy/model.js';
export type Place = 'Region' | 'account id';
export interface Reach {
    /** The field that none of the resources has, and the ARN gives. */
    readonly over?: Place;
    /** The fields that all of the resources have, and the ARN leaves empty. */
    readonly lacks: readonly Place[];
}
/** Nothing, where no resource type is known that the ARN may name. */
export declare function reachOf(text: Text, catalog: Catalog): Reach;
