/**
 * Who can assume a role: what a principal may call, and how far the conditions of a trust policy narrow an identity provider.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
import { type Tenant } from '../catalog/identity-provider.js';
import type { Condition, Principal, Statement, Text } from '../policy/model.js';
/** What kind of caller a principal of a trust policy is; undefined where the file does not say, or for everyone. */
export type Caller = 'AWS' | 'SAML' | 'OIDC';
export declare function callerOf({ type, text, who }: Principal): Caller | undefined;
/** The issuer of an OpenID Connect provider, without `https://`, as its condition keys have it. */
export declare function issuerOf({ type, text }: Pick<Principal, 'type' | 'text'>): string | undefined;
/** The action that each kind of caller assumes a role with. */
export declare const assumeActions: Readonly<Record<Caller, string>>;
/** The conditions on the claims of an issuer. */
export declare function claimsOf({ conditions }: Statement, issuer: string): readonly Condition[];
/** Does a condition ask for some values of this key, and not for any? What the file does not say is taken to narrow. */
export declare function narrows(condition: Condition): boolean;
/** Does a condition keep somebody out who may call as they like? One that is met without its key does not, where they may lack it. */
export declare function keepsOut(condition: Condition): boolean;
/** What may still keep out those whom an Allow seems to admit: a Deny of the same policy, or a condition on the network. */
export declare function admissionDoubt({ policy, conditions }: Statement): {
    readonly unsure: string;
} | undefined;
/** Is one of these claims asked for, by the issuer's name for it or as a whole key? */
export declare function asksFor(statement: Statement, issuer: string, claims: readonly string[]): boolean;
/** Does a condition ask whose token it is: by a subject, of which {@link openSubjects} tells more, or by a claim that names the tenant? */
export declare function asksForTenant(statement: Statement, issuer: string, { claims, named }: Tenant): boolean;
/** The values of `sub` that tokens of strangers have too. */
export declare function openSubjects(statement: Statement, issuer: string, { named, anyones }: Tenant): readonly Text[];
/** The values of `sub` that begin as the subjects of another provider do, and never as those of this issuer: no token has them. */
export declare function foreignSubjects(condition: Condition, issuer: string): readonly {
    readonly value: Text;
    readonly word: string;
}[];
