/**
 * Has an ARN the form of some resource of its service?
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Dialect } from '../catalog/dialect.js';
import type { Text } from '../policy/model.js';
/**
 * Services of which nothing in the policies that AWS itself maintains (472, and 410 earlier versions) speaks against the
 * types that the Service Authorization Reference gives an action. Elsewhere it leaves some out: `ssm:StartSession` is given
 * on `eks` clusters. An action to which it gives no type is in doubt even here: `iam:ListRoles` is given on `role/*`.
 */
export declare const wellKnown: ReadonlySet<string>;
/** The service of an ARN, where the file says it. */
export declare function serviceOf(resource: Text): string | undefined;
/** Could some resource of its service be written so? Of a service whose resources are not known, anything could. */
export declare function hasKnownForm(resource: Text, catalog: Catalog): boolean;
/** An ARN that is the form of nothing. */
export interface OddForm {
    readonly service: string;
    /** The forms that its service has, and that may be meant. */
    readonly formats: readonly string[];
    /** The reference may be at fault. */
    readonly doubtful: boolean;
    /** It names one resource. */
    readonly plain: boolean;
}
/** What is odd about the form of `resource`; undefined where nothing is, or something else is wrong with it. */
export declare function oddFormOf(resource: Text, catalog: Catalog, dialect: Dialect): OddForm | undefined;
