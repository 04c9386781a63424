/** Is this a word for AWS in the place of an account id? */
export declare function isAwsOwner(account: string): boolean;
/** Resources of a service that AWS has for everyone: what their names begin with. */
export declare function unownedOf(service: string): readonly string[];
/** Resources of a service that may be in no Region: what their names begin with. */
export declare function unlocatedOf(service: string): readonly string[];
