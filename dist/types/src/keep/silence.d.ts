/**
 * Comments that accept findings: `policylint-ignore RULE[, RULE] [until DATE] -- REASON` for what follows or stands on the same
 * line, `policylint-ignore-file …` for all of the file.
 */
import type { Silence } from '../extract/document.js';
import type { Policy } from '../policy/model.js';
import type { Comment } from '../syntax/tree.js';
import { type Span } from '../text.js';
/**
 * The silences among the comments of a file, in its order.
 * @param blocks what a comment may stand above besides policies and their parts, and rather than these: several blocks may make one part
 */
export declare function silencesIn(comments: readonly Comment[], policies: readonly Policy[], blocks: readonly Span[]): readonly Silence[];
