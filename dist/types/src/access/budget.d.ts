/** Work that a question may do, counted and never timed, so that its answer is the same on every machine. */
export declare class Budget {
    #private;
    /** @returns whether there was that much left */
    spend(units: number): boolean;
    /** What has been spent, for what is to be spent again where its answer is known. */
    get spent(): number;
    affords(units: number): boolean;
}
