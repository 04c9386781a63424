/** Which of the conditions of a file are to be taken to hold, for each reading of a policy that hangs on them. */
/** Of more conditions, each is read both ways, with the others as they are first taken to be; of still more, the rest is unknown. */
export declare const MOST_CONDITIONS = 30;
export type Assignment = ReadonlyMap<string, boolean>;
/** What is under each assignment to read a policy under; the first has as much true as can be. @param under undefined where what is assigned cannot be so together */
export declare function readingsUnder<T>(conditions: readonly string[], under: (assigned: Assignment) => T | undefined): readonly T[];
/** What holds in a reading, that first which is not so in the first reading. */
export declare function described(truths: ReadonlyMap<string, boolean | undefined>, first?: ReadonlyMap<string, boolean | undefined>): string;
