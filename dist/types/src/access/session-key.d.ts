import type { Condition } from '../policy/model.js';
/**
 * The action without which no caller can meet this condition of a trust policy; undefined where the policy allows it, by this
 * or another statement, or may do so, and where the condition is met without the key too.
 */
export declare function missingForSession({ key, operator, statement }: Condition): string | undefined;
