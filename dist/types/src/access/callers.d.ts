/**
 * Whom a Deny of a resource control policy meets beside those that it is meant for. A service that acts by itself carries no
 * account or organization of a caller; a person carries no `aws:SourceAccount`, and nor do services in some of their calls.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition, Statement, Text } from '../policy/model.js';
export interface Stray {
    /** AWS services, by a condition on who calls; people, or services without the key, by one on whose behalf a service does. */
    readonly who: 'services' | 'people' | 'keyless services';
    /** The conditions with such a key. */
    readonly by: readonly Condition[];
    /** Another condition leaves them out by what it means, though not in the way that AWS asks for. */
    readonly spared: boolean;
}
export interface DeniedFederation {
    /** What stands for signing in with SAML or a web identity. */
    readonly action: Text;
    /** The condition that those who sign in so meet, since they are of no account yet. */
    readonly by: Condition;
}
/**
 * How a Deny for all outside an organization keeps everyone from signing in who comes from an identity provider.
 * https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies ("Additional considerations")
 */
export declare function deniedFederation(statement: Statement, catalog: Catalog): DeniedFederation | undefined;
/** The condition by which a Deny for all outside an organization meets signed requests only: `aws:PrincipalIsAWSService` is in no other. */
export declare function signedOnly({ effect, actions, conditions, conditionsPartial, complete }: Statement, catalog: Catalog): Condition | undefined;
/** Whom a Deny meets for want of a key, and leaves out by none of the conditions that AWS asks for. */
export declare function straysOf({ effect, conditions, conditionsPartial, complete }: Statement, catalog: Catalog): readonly Stray[];
