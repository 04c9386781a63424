import { type Edit } from '../text.js';
import { type Condition } from './model.js';
/**
 * Put a condition under another operator, with its values or with `json` in their place: the operator is renamed where it
 * has no other key; else the key moves, to the block of that operator or to a new one behind its own. Undefined where the
 * key stands there already, and where comments are in the way.
 */
export declare function moveCondition(condition: Condition, operator: string, json?: string): Edit | undefined;
/** Write another operator over that of a condition and of all under it; undefined where the statement has that operator too. */
export declare function renameOperator({ operator, statement }: Condition, name: string): Edit | undefined;
/** Take a condition out, with its operator or the whole element where nothing else is in it. */
export declare function removeCondition(condition: Condition): Edit | undefined;
