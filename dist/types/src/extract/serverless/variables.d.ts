/**
 * `${self:…}`, `${file(…)}` and other variables of the Serverless Framework, as far as the repository says what they are.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
import { type Tree } from '../../syntax/tree.js';
import { type Given } from '../parts.js';
/** A tree with the strings in it resolved; those that are not known get unknown pieces. */
export declare function resolved(root: Tree, given: Pick<Given, 'source' | 'surroundings'>): Tree;
