/**
 * `AWS::Include` of a file beside the template, as `aws cloudformation package` uploads it: its members stand in place of the transform.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
 */
import { type Tree } from '../../syntax/tree.js';
import { type Given } from '../parts.js';
/** The documents of a template, with what they include; what is not here stays a transform. */
export declare function withIncludes({ trees, source, surroundings }: Given): readonly Tree[];
