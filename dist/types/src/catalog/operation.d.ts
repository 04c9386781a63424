/** The permissions, without prefix, that the operation `name` of a service asks for; none where it is no such operation. */
export declare function permissionsOf(service: string, name: string): readonly string[];
/** All the operations, `s3:HeadBucket`. */
export declare function operationNames(): readonly string[];
