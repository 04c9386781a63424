/**
 * What one value of Action or NotAction says, against what AWS, or the dialect, has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
import type { Action, Catalog, Service } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import { type Retirement } from '../catalog/retired.js';
import type { Statement, Text } from '../policy/model.js';
export type ActionReading = 
/** The file does not say it all; or: every action of every service. */
{
    readonly is: 'unknown' | 'everything';
} | {
    readonly is: 'known';
    readonly service: Service;
    readonly actions: readonly Action[];
} | Fault
/** AWS has given it up. */
 | {
    readonly is: 'retired';
    readonly retirement: Retirement;
}
/** An API operation whose permissions have other names, `s3:PutObject`. */
 | {
    readonly is: 'operation';
    readonly permissions: readonly string[];
}
/** The units `[start, end)` are a typing error for `meant`. */
 | {
    readonly is: 'misspelt';
    readonly start: number;
    readonly end: number;
    readonly meant: string;
}
/** AWS may have it, but the dialect's closed list has not. */
 | {
    readonly is: 'unsupported';
    readonly what: 'service' | 'action';
    readonly near?: string;
}
/** Not in the data; without `service`, there is none of its prefix. `near` is a whole action that it resembles. */
 | {
    readonly is: 'missing';
    readonly service?: Service;
    readonly near?: string;
};
/** Read one value of Action or NotAction. A catalog is of one dialect, and the same actions come again and again. */
export declare function readAction({ value }: Pick<Text, 'value'>, catalog: Catalog, dialect: Dialect): ActionReading;
/** The statement without the actions that certainly do not exist; itself where all may. What is merely not in the data may be newer. */
export declare function withoutNoActions(statement: Statement, catalog: Catalog, dialect: Dialect): Statement;
/** The words of an action's name, in lower case. */
export declare function wordsOf(name: string): readonly string[];
/** Not `service:name`. */
export interface Fault {
    readonly is: 'malformed';
    readonly why: string;
    readonly help: string;
    /** The issue code of IAM Access Analyzer. */
    readonly code: 'INVALID_ACTION' | 'INVALID_SERVICE_IN_ACTION' | 'VARIABLE_UNSUPPORTED_IN_ELEMENT';
    /** The text as it must be meant. */
    readonly meant?: string;
}
