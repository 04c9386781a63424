/** Paths of files as the user would write them, with `/`. */
/** The path of what a file names from its own folder. */
export declare function beside(file: string, name: string): string;
/** A path without `.` and `..`. */
export declare function normalized(path: string): string;
