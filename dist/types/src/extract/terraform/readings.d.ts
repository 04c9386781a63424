/** A document in every reading that its module leaves open: under each combination of the conditions in it, and with what is taken for granted. */
import type { Variant } from '../../policy/build.js';
import type { Block, Expression } from '../../syntax/hcl.js';
import type { ObjectTree, Tree } from '../../syntax/tree.js';
import { type DocumentString } from '../strings.js';
import { Evaluator, type Used } from './evaluate.js';
import type { Module } from './module.js';
export interface Reading extends Omit<Variant, 'tree'> {
    readonly document: ReadDocument;
}
export interface ReadDocument {
    readonly tree: ObjectTree;
    readonly string: DocumentString | undefined;
}
/** How the value of a document is come by. */
export type Read = (evaluator: Evaluator) => Tree | undefined;
/** What was read. */
export interface ReadValue {
    /** Of the first reading. */
    readonly value: Tree | undefined;
    /** Calls of modules of which it has an argument. */
    readonly calls: Used['calls'];
    readonly readings: readonly Reading[];
    readonly reads: readonly Read[];
}
export declare class Readings {
    #private;
    readonly module: Module;
    readonly first: Evaluator;
    private constructor();
    /** A module by itself, whoever may call it. */
    static ofModule(module: Module): Readings;
    /** The module that a call is of, with the arguments of that call. */
    called(name: string): Readings | undefined;
    /** What is read, in the order of its readings: the first that holds what is taken to be so, those under other conditions, that with the defaults. */
    of(read: Read): ReadValue;
    /** The same for each instance of a block with `for_each`: those whose document stands in one place are readings of it. */
    ofEach(block: Block, expression: Expression): readonly ReadValue[];
    /** Does a document take in the one at an address, in any reading? */
    takesIn(address: string): boolean;
}
