export interface IdentityProvider {
    readonly name: string;
    /** Without `https://`, as provider ARNs and condition keys have it; `*` for what differs from customer to customer. */
    readonly issuers: readonly string[];
    /** The provider's own page on it. */
    readonly page: string;
    /** The issuer is one for all customers of the provider, and this tells whose token it is. */
    readonly tenant?: Tenant;
    /** What tells the tokens of one customer apart. */
    readonly part?: Part;
    /** How the subjects of its tokens are made. */
    readonly subject?: SubjectForm;
}
export interface SubjectForm {
    /** Fixed words, and fields in braces, between colons or slashes: `org/{org}/project/{project}`. */
    readonly form: string;
    /** The fields that keep somebody out, the widest first. */
    readonly fields: readonly SubjectField[];
    /** A subject with this label has another form. */
    readonly unless?: string;
}
export interface SubjectField {
    readonly name: string;
    /** Who can assume a role that leaves the field open. */
    readonly who: string;
    /** Why that may be meant. */
    readonly doubt?: string;
}
export interface Tenant {
    /** Claims of the issuer, or whole keys; each of them is enough. */
    readonly claims: readonly string[];
    /** Claims in `sub` (`repo:org/name:…`) that name the tenant; with a slash behind, what stands before the name in a path. */
    readonly named?: readonly string[];
    /** Claims that any tenant may begin its `sub` with, or patterns of them. */
    readonly anyones?: readonly string[];
    /** Who can assume a role that asks for none of them. */
    readonly who: string;
    readonly example?: string;
}
export interface Part {
    readonly claim: string;
    readonly who: string;
    readonly example: string;
    /** Why the whole customer may be meant. */
    readonly doubt?: string;
}
/** The issuer of GitHub Actions for everybody; an enterprise may have one of its own. */
export declare const GITHUB = "token.actions.githubusercontent.com";
export declare const identityProviders: readonly IdentityProvider[];
/** The provider with this issuer, without `https://`; undefined for one that is not in the table. */
export declare function identityProvider(issuer: string): IdentityProvider | undefined;
