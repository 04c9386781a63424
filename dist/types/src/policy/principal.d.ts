import type { Text } from './model.js';
export type Who = {
    readonly is: 'anyone';
}
/** The whole account, by its id or its root ARN. */
 | {
    readonly is: 'account';
    readonly account: string;
}
/** The root user alone (dialects in which the root ARN is not the account). */
 | {
    readonly is: 'root-user';
    readonly account: string;
} | {
    readonly is: 'user' | 'group';
    readonly account: string;
    readonly name: string;
}
/** A role; `name` is with its path. */
 | {
    readonly is: 'role';
    readonly account: string;
    readonly name: string;
} | {
    readonly is: 'role-session';
    readonly account: string;
    readonly role: string;
    readonly session: string;
} | {
    readonly is: 'federated-user';
    readonly account: string;
    readonly name: string;
}
/** A user or role that is deleted or recreated: `AIDA…`, `AROA…`. */
 | {
    readonly is: 'unique-id';
    readonly id: string;
} | {
    readonly is: 'service' | 'federated' | 'canonical-user';
    readonly name: string;
}
/** A principal type that the dialect does not have. */
 | {
    readonly is: 'other';
}
/** The file does not say it all. */
 | {
    readonly is: 'unknown';
}
/** No form of the dialect; `start` and `end` are offsets in the text's `raw`, `code` is the issue code of IAM Access Analyzer, if it has one, `meant` what is to stand there. */
 | {
    readonly is: 'malformed';
    readonly why: string;
    readonly help: string;
    readonly start: number;
    readonly end: number;
    readonly code?: string;
    readonly meant?: string;
};
/** The principal forms of a dialect. */
export interface PrincipalForms {
    /** Principal types, in the order in which they are offered to the reader. */
    readonly types: readonly string[];
    readonly accountId: RegExp;
    /** In words, for messages: `12 digits`. */
    readonly accountIdWords: string;
    /** What `arn:…:iam::A:root` names. */
    readonly rootArn: 'account' | 'root-user';
    /** First part of the resource of an `iam` ARN to what it names. */
    readonly iam: Readonly<Record<string, 'user' | 'role' | 'group' | 'federated-user'>>;
    /** The same for `sts` ARNs. */
    readonly sts: Readonly<Record<string, 'role-session' | 'federated-user'>>;
    /** Accounts of AWS itself that stand in principal ARNs: CloudFront's origin access identities. */
    readonly namedAccounts: readonly string[];
}
/** Is what is wrong with the principal a word of documentation where a value is to be? */
export declare function isLeftOpen(text: Text, { start, end, code }: Extract<Who, {
    is: 'malformed';
}>): boolean;
/** Read one value of `Principal` or `NotPrincipal` of the type `type`. A policy variable has no meaning there, and so it has none. */
export declare function readPrincipal(type: string, text: Text, forms: PrincipalForms): Who;
