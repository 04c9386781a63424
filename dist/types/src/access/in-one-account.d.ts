/**
 * What a template fills in for the partition, the Region and the account of an ARN is the caller's own, so that a pattern such as
 * `arn:aws:iam::<account>:role/*` takes in all roles that there are.
 */
import type { Statement } from '../policy/model.js';
export declare function inOneAccount(statement: Statement): Statement;
