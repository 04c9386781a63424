/** A request as people write it: `111122223333`, `s3:GetObject`, `arn:aws:s3:::amzn-s3-demo-bucket/x`. */
import type { Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import type { Policy } from '../policy/model.js';
import { type Call, type Caller } from './request.js';
/** A request, as text. */
export interface CallText {
    /** The ARN of a user, a role, a session or a root user; an account id, for its root user; `anonymous`; a service (`logs.amazonaws.com`); an identity provider; a canonical user id. */
    readonly principal: string;
    /** `s3:GetObject` */
    readonly action: string;
    /** An ARN, or `*` for an action that is about no resource. */
    readonly resource: string;
    /** Condition keys to their values; a key that is not there is absent from the request. */
    readonly context?: Readonly<Record<string, string | readonly string[]>>;
}
/**
 * @throws RangeError that says which part is no request's, and what may be meant
 */
export declare function readCall({ principal, action, resource, context }: CallText, catalog: Catalog, dialect: Dialect): Call;
/**
 * Who calls, from text.
 * @throws RangeError
 */
export declare function readCaller(text: string, dialect: Dialect): Caller;
/** A policy of statements that are given as plain values, in the dialect. */
export declare function policyOf(statements: readonly object[], dialect: Dialect): Policy | undefined;
