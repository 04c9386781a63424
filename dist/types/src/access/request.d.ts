/**
 * Requests, and who makes them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
/** Who calls. Names are with their paths: `ops/ada`. */
export type Caller = {
    readonly is: 'anonymous';
}
/** The root user of an account. */
 | {
    readonly is: 'root';
    readonly account: string;
} | {
    readonly is: 'user';
    readonly account: string;
    readonly name: string;
}
/** A session of a role; the role itself calls nothing. */
 | {
    readonly is: 'session';
    readonly account: string;
    readonly role: string;
    readonly session: string;
} | {
    readonly is: 'federated-user';
    readonly account: string;
    readonly name: string;
} | {
    readonly is: 'service';
    readonly name: string;
}
/** Whoever an identity provider vouches for: a domain, or the ARN of a SAML or OIDC provider. */
 | {
    readonly is: 'federated';
    readonly provider: string;
} | {
    readonly is: 'canonical-user';
    readonly id: string;
};
export interface Call {
    readonly caller: Caller;
    /** `s3:GetObject` */
    readonly action: string;
    /** An ARN, or `*` for an action that is about no resource. */
    readonly resource: string;
    /** Condition keys, in lower case, to their values; a key that is not there is absent. */
    readonly context: ReadonlyMap<string, readonly string[]>;
}
/** `arn:aws:iam::111122223333:role/app`; undefined for callers without an ARN. `aws:PrincipalArn` is that of the role, not of the session. */
export declare function principalArn(caller: Caller, partition?: string): string | undefined;
/** `arn:aws:sts::111122223333:assumed-role/app/session`, without the role's path. */
export declare function sessionArn({ account, role, session }: Extract<Caller, {
    is: 'session';
}>, partition?: string): string;
export declare function accountOf(caller: Caller): string | undefined;
/**
 * The keys that follow from who calls, which no request can choose.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-tableofvalues
 */
export declare function callerContext(caller: Caller, partition?: string): ReadonlyMap<string, readonly string[]>;
/** The keys of {@link callerContext}. */
export declare const callerKeys: ReadonlySet<string>;
/** As messages print it: `anonymous`, an ARN, the name of a service. */
export declare function callerText(caller: Caller): string;
