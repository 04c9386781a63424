/** `${self:…}` and other variables of the Serverless Framework, as far as the file says what they are. */
import { type Tree } from '../../syntax/tree.js';
/** A tree with the strings in it resolved; those that are not known get unknown pieces. */
export declare function resolved(root: Tree): Tree;
