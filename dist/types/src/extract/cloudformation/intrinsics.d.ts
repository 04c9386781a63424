import { type Member, type ObjectTree, type Tree } from '../../syntax/tree.js';
import type { Span } from '../../text.js';
import type { Language } from '../plain.js';
import { type Template } from './template.js';
/** What conditions are taken to be. */
export interface Assumptions {
    /** Truth of the comparisons that conditions are made of, by {@link Evaluator.atoms}. */
    readonly atoms: ReadonlyMap<string, boolean>;
    /** Parameters keep their defaults. */
    readonly defaults: boolean;
}
/** Is this `{ "Ref": … }` or `{ "Fn::…": … }`? */
export declare function functionOf(tree: Tree): Member | undefined;
export declare class Evaluator {
    #private;
    /** Parameters with a default that the values asked for hang on. */
    readonly defaulted: Set<string>;
    constructor(template: Template, language: Language, assumptions: Assumptions, outer?: Evaluator, locals?: ReadonlyMap<string, Tree>);
    /** The same, parameters being what they are by default. */
    withDefaults(): Evaluator;
    /** The value; undefined for `AWS::NoValue`. */
    value(tree: Tree): Tree | undefined;
    /**
     * `[Name, [values], { body }]`: what `read` makes of the body for each value; undefined where the values are not known.
     * @param once read the body once with a value that is not known, where no list is
     */
    forEach<T>({ value }: Member, read: (body: ObjectTree, evaluator: Evaluator) => readonly T[], once?: boolean): readonly T[] | undefined;
    /** The ARN of a resource of the template; undefined where it is none, or has none. */
    arnOf(id: string, at: Span): Tree | undefined;
    /** Is a condition true? Undefined where that is left open. */
    truth(name: string): boolean | undefined;
    /** Truth of the expression of a condition. */
    holds(tree: Tree): boolean | undefined;
    /** The comparisons that a condition is made of and that the template leaves open. */
    atoms(name: string): readonly string[];
}
