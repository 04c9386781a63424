/**
 * Service principals: the names by which AWS services call, and whether they say for whom.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Condition } from '../policy/model.js';
export type ServicePrincipalReading = {
    readonly is: 'known';
}
/** A typing error for `meant`. */
 | {
    readonly is: 'misspelt';
    readonly meant: string;
}
/** Not in the table. */
 | {
    readonly is: 'missing';
};
/** Read the name of a service: `logs.amazonaws.com`, `s3.ap-east-1.amazonaws.com`. */
export declare function readServicePrincipal(name: string, catalog: Catalog): ServicePrincipalReading;
/** Is it documented that this service's requests for actions of all these services carry `aws:SourceArn` or `aws:SourceAccount`? */
export declare function tellsSource(principal: string, services: readonly string[]): boolean;
/** The keys with which this service is documented to tell for whom it calls. */
export declare function sourceKeys(principal: string): readonly string[];
/** Is it documented of one of these services that such a condition stops this service's requests? */
export declare function tellsNoSource(principal: string, services: readonly string[]): boolean;
/** Is it a condition on for whom a service calls, or one of which the file does not say? */
export declare function asksForSource({ key }: Condition): boolean;
/**
 * Does it say whose calls are meant? `arn:aws:sns:*:*:*` is of any account, and a negated operator lets all others in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 */
export declare function namesSource(condition: Condition): boolean;
