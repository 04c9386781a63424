/**
 * Places that a template leaves open: `<account-id>`, `{{ bucket }}`, `${Region}`, `__NAME__`, `%ACCOUNT%`. What stands
 * there when the policy is used is unknown. A policy variable (`${aws:username}`, `${*}`) is no placeholder.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Piece } from '../syntax/tree.js';
/** Does `prefix:` begin a template's variable, and no condition key? */
export declare function isTemplatePrefix(prefix: string): boolean;
/** Cut `text` into what it says and what it leaves open. */
export declare function splitPlaceholders(text: string): readonly Piece[];
/** Is `word` a name that documentation writes for a value: `account-id`, `REGION`, `XXXXXXXXXXXX`, `my-queue-arn`? */
export declare function isStandIn(word: string): boolean;
export declare function isDocumentationAccount(account: string): boolean;
export declare function isDocumentationBucket(bucket: string): boolean;
