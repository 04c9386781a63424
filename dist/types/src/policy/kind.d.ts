import type { PolicyKind, Statement } from './model.js';
/**
 * A policy with principals is a resource policy; a trust policy where its actions are `sts:AssumeRole*` or `sts:*`, also with a `Resource` that
 * no such policy may have, where it can be nothing else; a bucket policy where all its resources are one bucket and its objects. A policy
 * without is an identity policy.
 */
export declare function kindFromShape(statements: readonly Statement[]): {
    kind: PolicyKind;
    service?: string;
};
