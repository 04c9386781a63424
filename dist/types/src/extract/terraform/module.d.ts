import { type Attribute, type Block, type Body, type Expression, type HclGrammar } from '../../syntax/hcl.js';
import { type Comment, type SyntaxProblem, type Tree } from '../../syntax/tree.js';
import { type Source } from '../../text.js';
import type { Surroundings } from '../document.js';
export interface ModuleFile {
    readonly source: Source;
    readonly body: Body;
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
}
/** The modules of a run, those of the last folders kept, so that each is read once. */
export declare class Modules {
    #private;
    constructor(grammar: HclGrammar, surroundings: Surroundings | undefined);
    /** The module of a file, with the file as it is given. */
    of(given: Source): Module;
    /** The module in a folder, which is called with a `/` at its end; undefined where there is none. */
    at(folder: string): Module | undefined;
}
export declare class Module {
    #private;
    readonly files: readonly ModuleFile[];
    /** With a `/` at its end, or empty. */
    readonly folder: string;
    readonly grammar: HclGrammar;
    readonly surroundings: Surroundings | undefined;
    readonly locals: Map<string, Attribute>;
    readonly variables: Map<string, Block>;
    readonly outputs: Map<string, Block>;
    /** Calls of other modules, by their name. */
    readonly calls: Map<string, Block>;
    /** By address: `aws_s3_bucket.b`, `data.aws_iam_policy_document.p`. */
    readonly resources: Map<string, Block>;
    /** Values of variables that Terraform finds by itself. */
    readonly given: ReadonlyMap<string, Attribute>;
    /** What a file that overrides another puts in place of: of no effect. */
    readonly replaced: Set<Attribute | Block>;
    /** @param given a file that is read; the others of its folder come from `surroundings` */
    constructor(folder: string, given: Source | undefined, { modules, grammar, surroundings }: {
        modules: Modules;
        grammar: HclGrammar;
        surroundings: Surroundings | undefined;
    });
    textOf(path: string): string | undefined;
    /**
     * The module that a call is of, where its source is a path.
     * https://developer.hashicorp.com/terraform/language/modules/sources#local-paths
     */
    calledBy(call: Block): Module | undefined;
}
/** A value of a `.tf.json` file: its strings are templates. */
export declare function expressionOf(tree: Tree, grammar: HclGrammar): Expression;
/** The blocks of a type in a body; in JSON, an attribute that is an object or a list of them. */
export declare function blocksNamed(body: Body, type: string): readonly Block[];
export declare function attributeOf(body: Pick<Body, 'attributes'>, name: string): Attribute | undefined;
/** A key or another string that is written out. */
export declare function keyText(key: Expression): string | undefined;
