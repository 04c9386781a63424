/** Tree to typed policy. What does not fit the grammar is left out and told in `misfits`; nothing throws. */
import type { Policy, PolicyKind } from './model.js';
import { type PrincipalForms } from './principal.js';
import type { ObjectTree, Tree } from '../syntax/tree.js';
export interface BuildOptions {
    /** Kind and name that the carrier or the user gave. */
    readonly kind?: PolicyKind;
    readonly kindFrom?: 'carrier' | 'setting';
    readonly name?: string;
    readonly dialect: string;
    readonly forms: PrincipalForms;
    /** See {@link Policy.encode}; default: as it is. */
    readonly encode?: (json: string) => string;
}
/** Build the policy of a document that has been recognized as one. */
export declare function buildPolicy(tree: ObjectTree, options: BuildOptions): Policy;
/** `{ "Ref": … }` and `{ "Fn::…": … }`: a CloudFormation function, whose value the file does not say. */
export declare function isUnknown(tree: Tree): boolean;
