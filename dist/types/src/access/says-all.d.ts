/** Does one statement, by its text alone, match all that another does? Settles at once what most changes leave as it was. */
import type { Statement } from '../policy/model.js';
/** *True* is certain; *false* says nothing. */
export declare function saysAll(wide: Statement, narrow: Statement): boolean;
/** `wide`, without what each request has that `narrow` matches: what is left to ask of such a request. */
export declare function beyond(wide: Statement, narrow: Statement): Statement;
