/**
 * HCL, the language of Terraform, to blocks and expressions whose every node knows its place. tree-sitter parses, with the grammar of
 * the tree-sitter organisation; this file turns its tree into ours, decodes strings and heredocs, and keeps what is readable of a
 * file with errors. https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
import { type Origin, type Source, type Span } from '../text.js';
import { type Comment, type SyntaxProblem } from './tree.js';
/** The contents of a file or of a block. */
export interface Body {
    readonly span: Span;
    readonly attributes: readonly Attribute[];
    readonly blocks: readonly Block[];
    /** A syntax error stood in it, so that what seems missing may only be unreadable. */
    readonly broken: boolean;
}
export interface Attribute {
    readonly span: Span;
    readonly name: string;
    readonly key: Span;
    readonly value: Expression;
}
/** `resource "aws_s3_bucket" "b" { … }` */
export interface Block {
    readonly span: Span;
    readonly type: string;
    /** The place of its type, and of the labels behind it. */
    readonly head: Span;
    readonly labels: readonly string[];
    readonly body: Body;
}
interface Of<Kind extends string> {
    readonly kind: Kind;
    readonly span: Span;
}
export interface Literal extends Of<'literal'> {
    readonly value: number | boolean | null;
}
export interface Template extends Of<'template'> {
    readonly parts: readonly Part[];
    readonly heredoc: boolean;
}
export interface Call extends Of<'call'> {
    readonly name: string;
    readonly args: readonly Expression[];
    /** The last argument is spread: `f(a, b...)`. */
    readonly spread: boolean;
}
export interface Tuple extends Of<'tuple'> {
    readonly items: readonly Expression[];
}
export interface ObjectExpression extends Of<'object'> {
    readonly items: readonly ObjectItem[];
}
export interface ObjectItem {
    readonly span: Span;
    /** A bare word is a template of that text. */
    readonly key: Expression;
    readonly value: Expression;
}
export interface Name extends Of<'name'> {
    readonly name: string;
}
export interface Get extends Of<'get'> {
    readonly of: Expression;
    readonly name: string;
}
export interface Index extends Of<'index'> {
    readonly of: Expression;
    readonly key: Expression;
}
/** `of[*]`, and what is then asked of each, from the item `each`. */
export interface Splat extends Of<'splat'> {
    readonly of: Expression;
    readonly path: readonly (string | Expression)[];
}
export interface Conditional extends Of<'conditional'> {
    readonly condition: Expression;
    readonly then: Expression;
    readonly otherwise: Expression;
}
export interface For extends Of<'for'> {
    /** Absent where only the values are named. */
    readonly keyName?: string;
    readonly valueName: string;
    readonly collection: Expression;
    /** Of an object; absent for a list. */
    readonly key?: Expression;
    readonly value: Expression;
    readonly grouped: boolean;
    readonly filter?: Expression;
}
export interface Unary extends Of<'unary'> {
    readonly operator: string;
    readonly operand: Expression;
}
export interface Binary extends Of<'binary'> {
    readonly operator: string;
    readonly left: Expression;
    readonly right: Expression;
}
/** What a syntax error left unreadable, or nested too deep. */
export type Unreadable = Of<'unreadable'>;
export type Expression = Literal | Template | Call | Tuple | ObjectExpression | Name | Get | Index | Splat | Conditional | For | Unary | Binary | Unreadable;
export type Part = TextPart | Interpolation | If | Loop;
/** Literal text of a template, decoded. */
export interface TextPart {
    readonly kind: 'text';
    readonly text: string;
    readonly source: Source;
    /** Offset in the file of the unit `i` of `text`; `i` may be its length. */
    at(i: number): number;
}
/** `${…}` */
export interface Interpolation extends Of<'interpolation'> {
    readonly value: Expression;
}
/** `%{ if … }…%{ else }…%{ endif }` */
export interface If extends Of<'if'> {
    readonly condition: Expression;
    readonly then: readonly Part[];
    readonly otherwise: readonly Part[];
}
/** `%{ for … }…%{ endfor }` */
export type Loop = Of<'loop'>;
export interface ParsedHcl {
    readonly body: Body;
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
}
/** What tree-sitter's parser has to offer of itself; the wasm behind it is loaded where files are read. */
export interface HclGrammar {
    /** The named nodes and the operators of the syntax tree of `text`, in UTF-16 offsets. */
    parse(text: string): SyntaxNode;
}
export interface SyntaxNode {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly children: readonly SyntaxNode[];
    /** The parser put it in, since the text lacks it. */
    readonly missing: boolean;
}
/** Parse a file. Never throws; what is wrong is in `problems`, in the order of the text. */
export declare function parseHcl(source: Source, grammar: HclGrammar): ParsedHcl;
/** Read `origin` as a template without quotes: a file for `templatefile`, or a string of a `.tf.json` file. */
export declare function parseTemplate(origin: Origin, grammar: HclGrammar): Template;
/** Read `origin` as one expression. */
export declare function parseExpression(origin: Origin, grammar: HclGrammar): Expression;
/** Tokens without a name that are needed: the operators. */
export declare const operators: ReadonlySet<string>;
export {};
