/**
 * `{{resolve:ssm:/my/bucket}}`: what another service says when the stack is made, in any string of a template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
import { type StringTree, type Tree } from '../../syntax/tree.js';
import { type Encode } from '../strings.js';
/** The string with its references as unknown pieces; one that is nothing else is unknown as a whole. */
export declare function withoutReferences(string: StringTree, encode: () => Encode | undefined): Tree;
