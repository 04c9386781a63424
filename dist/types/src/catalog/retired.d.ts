/** `instead` is what to use in its place; nothing where the service is closed. */
export interface Retirement {
    readonly what: 'service' | 'action';
    readonly instead: readonly string[];
}
/** The keys that are to be used in place of this one, if it is retired. */
export declare function keysInsteadOf(key: string): readonly string[] | undefined;
/** The retirement of what an action, or pattern of actions, names; undefined where something of it is in use. */
export declare function retirementOf(action: string): Retirement | undefined;
/** Every prefix and action of the tables, for the tests. */
export declare function retiredNames(): readonly string[];
/** What is to be used in place of anything retired, for the tests. */
export declare function replacements(): readonly string[];
