/**
 * Whom and what a policy trusts by name: the values that make it *not public*.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
import type { Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/model.js';
/** A name that no policy has, for statements to ask about. */
export declare const ANYONE = "zz-anyone";
/** An ARN of a type of resource, of a name that no policy has. */
export declare function unnamed(arn: string): string;
/** Statements given as plain values, to ask about; the same for the same values, so that what the engine makes of them is made once. */
export declare function statementsOf(statements: readonly object[], version?: string): readonly Statement[];
/** Statements for all who are trusted by name; a request that they do not match comes from the public. */
export declare function trustedBy({ statements }: Policy, catalog: Catalog): readonly Statement[];
