/** Where the time of a run goes. */
export declare class Stopwatch {
    /** Milliseconds by name, in the order in which the names were first timed. */
    readonly spent: Map<string, number>;
    /** Do `work`, and count its time for `name`. */
    time<T>(name: string, work: () => T): T;
    /** Count for `name` from now until the function that is returned is called. */
    start(name: string): () => void;
}
/** Do `work`, timed where there is a clock. */
export declare function timed<T>(clock: Stopwatch | undefined, name: string, work: () => T): T;
/** What a face may want to know of a run while it goes on. */
export interface Watch<Document> {
    /** Called before a file is looked at. */
    readonly file?: (path: string) => void;
    /** Called with each document that holds policies. */
    readonly document?: (document: Document) => void;
    /** How much is known of each policy is wanted, see `Run.policies`. */
    readonly resolutions?: boolean;
    readonly phases?: Stopwatch;
    readonly rules?: Stopwatch;
}
