/** Does one statement, by its text alone, match all that another does? Settles at once what most changes leave as it was. */
import type { Statement } from '../policy/model.js';
/** *True* is certain; *false* says nothing. */
export declare function saysAll(wide: Statement, narrow: Statement): boolean;
