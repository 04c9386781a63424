import { type StringTree, type Tree } from '../syntax/tree.js';
import type { Origin, Source } from '../text.js';
import { type Notation } from '../policy/notation.js';
import type { Found } from './document.js';
/** What a template has that holds no document, but a statement in properties, or includes a file that may hold one. */
export declare const templateMarks: string[];
/** Could this file hold a policy at all? Cheap, and never wrong when it says no. */
export declare function mayHoldPolicy({ path, text }: Source): boolean;
/** How a language has strings, and is edited. */
export interface Language {
    /** The decoded text of a string with its places, and how JSON text is written in it; undefined where that cannot be told. */
    inside(string: StringTree): {
        readonly origin: Origin;
        readonly encode: (json: string) => string;
    } | undefined;
    readonly notation: Notation;
}
export declare const json: Language;
/** The policies at any depth of a tree, known by their shape. */
export declare function findPolicies(root: Tree, language: Language): readonly Found[];
/** Carriers with a reader of their own, in words. */
export declare const carriers: {
    readonly cloudformation: "a CloudFormation template";
    readonly serverless: "a configuration of the Serverless Framework";
    readonly terraform: "a Terraform file";
    readonly plan: "a Terraform plan or state";
    readonly 'cdk-tree': "a CDK construct tree";
};
export type Carrier = keyof typeof carriers;
/** What a file is, where it takes more than the shape of its values to understand the policies in it. */
export declare function carrierOf(source: Source, tree: Tree): Carrier | undefined;
