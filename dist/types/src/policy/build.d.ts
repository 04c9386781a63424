/** Tree to typed policy. What does not fit the grammar is left out and told in `misfits`; nothing throws. */
import type { Holder, Policy, PolicyKind, PublicAccessBlock } from './model.js';
import { type Notation } from './notation.js';
import { type PrincipalForms } from './principal.js';
import { type ObjectTree, type Tree } from '../syntax/tree.js';
export interface BuildOptions {
    /** Kind and name that the carrier or the user gave. */
    readonly kind?: PolicyKind;
    readonly kindFrom?: 'carrier' | 'setting';
    readonly name?: string;
    readonly dialect: string;
    readonly forms: PrincipalForms;
    /** Default: plain JSON. */
    readonly notation?: Notation;
    /** What is attached to it, and where; see {@link Policy}. */
    readonly service?: string;
    readonly holder?: Holder;
    readonly publicAccessBlock?: PublicAccessBlock;
    readonly scattered?: boolean;
    readonly uniqueSids?: boolean;
    readonly related?: Policy['related'];
    /** The carrier says what is unknown, so that `<name>` and the like are text. */
    readonly exact?: boolean;
    readonly variants?: readonly Variant[];
    /** The conditions under which it is this one, where there are variants. */
    readonly when?: string;
}
/** Another reading of a document: under other conditions, or with something taken for granted. */
export interface Variant {
    readonly tree: ObjectTree;
    readonly when?: string;
    readonly assuming?: string;
    /** What is found in it is told of another policy. */
    readonly told?: boolean;
}
/** Build the policy of a document that has been recognized as one. */
export declare function buildPolicy(tree: ObjectTree, options: BuildOptions): Policy;
/** `{ "Ref": … }` and `{ "Fn::…": … }`: a CloudFormation function, whose value the file does not say. */
export declare function isUnknown(tree: Tree): boolean;
