/** Operations that cannot be called without handing a role to the service, for which the caller needs `iam:PassRole`. */
/** Does every call of `service:Name`, written as AWS writes it, pass a role? */
export declare function passesRole(action: string): boolean;
/** Every name of the table, for the tests. */
export declare function passingActions(): readonly string[];
