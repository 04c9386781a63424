/** How a policy is edited that is written in HCL: an object for `jsonencode`, or the blocks of an `aws_iam_policy_document`. */
import { type Notation } from '../../policy/notation.js';
export declare const hclNotation: Notation;
