/** What a template says beside its policies: its parameters, mappings, conditions and resources. */
import { type Member, type ObjectTree, type Tree } from '../../syntax/tree.js';
export interface Resource {
    readonly id: string;
    /** `AWS::S3::Bucket`; '' where it is not known. */
    readonly type: string;
    /** Its logical id in the file. */
    readonly key: Member['key'];
    readonly tree: ObjectTree;
    readonly properties: Tree | undefined;
    /** Name of the condition under which it is made. */
    readonly condition: string | undefined;
}
export interface Parameter {
    readonly type: string;
    readonly byDefault: Tree | undefined;
    readonly allowed: readonly string[] | undefined;
    readonly hidden: boolean;
}
export interface Template {
    readonly resources: ReadonlyMap<string, Resource>;
    readonly parameters: ReadonlyMap<string, Parameter>;
    readonly conditions: ReadonlyMap<string, Tree>;
    readonly mappings: Tree | undefined;
}
export declare function readSections(root: Tree, resources: readonly Member[]): Template;
export declare function itemsOf(tree: Tree | undefined): readonly Tree[];
/** The text of a string or a literal. */
export declare function scalarText(tree: Tree | undefined): string | undefined;
