/** Tables asked about a stranger's words. */
/** What a table says of a name, and not what every object has: `constructor`. */
export declare function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined;
