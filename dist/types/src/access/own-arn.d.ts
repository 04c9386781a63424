import type { Policy, Text } from '../policy/model.js';
export interface Other {
    /** What the resource names, as the file spells it, and what the policy is attached to. */
    readonly named: string;
    readonly own: string;
}
/** What a resource surely names in place of the policy's own bucket, queue, topic…; undefined where it may be that one, or is of another service. */
export declare function otherThanOwn(resource: Text, { holder }: Policy): Other | undefined;
