/** Whether a condition compares its key with a value that the key can have. */
import type { Catalog } from '../catalog/catalog.js';
import { type RegionName } from '../catalog/region.js';
import { type ValueForm } from '../catalog/value-form.js';
import type { Condition, Text } from '../policy/model.js';
export interface Misfitting {
    readonly text: Text;
    readonly value: string;
    readonly pattern: boolean;
    readonly form: ValueForm;
    /** What was to be written. */
    readonly meant?: string;
}
/** Values that have not the form of the key's values; patterns that match none of that form. */
export declare function misfitting(condition: Condition): readonly Misfitting[];
export interface Unlisted {
    readonly text: Text;
    readonly value: string;
    readonly known: readonly string[];
    readonly meant?: string;
}
/** Values that are not on AWS's list of the key's values. */
export declare function unlisted(condition: Condition): readonly Unlisted[];
export interface NoRegion {
    readonly text: Text;
    readonly value: string;
    readonly reading: Exclude<RegionName, {
        readonly is: 'known';
    }>;
}
/** Values of a key of Regions that name none, and patterns that match none. */
export declare function noRegions(condition: Condition, { additionalRegions }: Catalog): readonly NoRegion[];
