import { type Block, type Expression, type Template } from '../../syntax/hcl.js';
import { type Tree } from '../../syntax/tree.js';
import { type Span } from '../../text.js';
import { type Module } from './module.js';
import { type Scope } from './scope.js';
/** What is taken to be so in one reading of a module. */
export interface Assumptions {
    /** Conditions, as written, with their values; others are taken as true, and noted. */
    readonly conditions: readonly (readonly [text: string, value: boolean])[];
    /** Those others leave open what hangs on them. */
    readonly open: boolean;
    /** Variables keep their defaults. */
    readonly defaults: boolean;
}
export declare const firstReading: Assumptions;
/** What was taken to be so for a value. */
export interface Used {
    readonly conditions: ReadonlySet<string>;
    /** Variables whose default was taken, or left aside. */
    readonly variables: ReadonlySet<string>;
    /** Calls of modules of which an argument was taken. */
    readonly calls: ReadonlySet<string>;
}
/** A module as one call of it makes it: its variables are the arguments. */
interface CallOf {
    readonly block: Block;
    readonly outer: Evaluator;
}
/** A list that is longer is no one's own; it bounds what `for` and `concat` may make. */
export declare const MAX_ITEMS = 5000;
export declare class Evaluator {
    #private;
    readonly module: Module;
    /** Addresses of documents that others take in. */
    readonly consumed: Set<string>;
    /** `module.site.module.bucket.`, empty where the module is the root: what is in a module is not what is called so in another. */
    readonly prefix: string;
    constructor(module: Module, assumptions?: Assumptions, call?: CallOf);
    /** The module of a call, with the arguments of that call; undefined where it is not here, or there is none of it. */
    called(name: string): Evaluator | undefined;
    /** Is it certain that there is none of a block, by its `count` or `for_each`? */
    isNone({ body }: Block): boolean;
    /** The keys of a block with `for_each`, where they are known; none where it is there once, or as often as nobody knows. */
    keysOf({ body }: Block): readonly string[];
    /** `each` in the instance of a block that has this key. https://developer.hashicorp.com/terraform/language/meta-arguments/for_each */
    scopeOf({ body }: Block, wanted: string): Scope;
    /** `each` in a block with `for_each = data.aws_iam_policy_document.d`, or a map that `for` makes of it: an instance of that document, whichever. */
    scopeOfDocument({ body }: Block): Scope;
    /** What stands at a place, as it is called from the root module. */
    shown(span: Span): string;
    /** Work out a value, and what it hangs on. */
    watch<T>(work: () => T): {
        readonly value: T;
        readonly used: Used;
    };
    value(expression: Expression, scope?: Scope): Tree;
    /** The value of an output; undefined where the module has none of that name. */
    output(name: string): Tree | undefined;
    /**
     * The ARN of a resource, as far as it is known.
     * @param reference what refers to it; absent where the resource itself asks
     */
    arnOf(address: string, at: Pick<Expression, 'span'>, reference?: Expression): Tree | undefined;
    /** The policy document of an `aws_iam_policy_document`. */
    document(address: string, block: Block, expression?: Pick<Expression, 'span'>): Tree;
    /** A document that another one takes in is read as a part of that one. */
    consume(document: Tree): void;
    /** The value of a member that a resource's block has. */
    attribute(block: Pick<Block, 'body'>, name: string, scope?: Scope): Tree | undefined;
}
/** The items of a list or the members of a map, where all of them are known. */
export declare function knownEntries(tree: Tree | undefined): readonly {
    readonly key: Tree;
    readonly value: Tree;
}[] | undefined;
/** A value that is no list and no object, where it is known. */
export declare function scalar(tree: Tree | undefined): string | number | boolean | null | undefined;
/** What a template is all of, but for space around it: `"${…}"`. */
export declare function onlyValue({ parts, heredoc }: Template): Expression | undefined;
/** What stands at a place, on one line. */
export declare function shown(span: Span): string;
export {};
