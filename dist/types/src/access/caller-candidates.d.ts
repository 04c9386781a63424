import { type Box } from './box.js';
import type { Budget } from './budget.js';
import type { Caller } from './request.js';
export interface Callers {
    readonly callers: readonly Caller[];
    readonly gap: string | undefined;
}
export declare function callersFor(inside: readonly Box[], outside: readonly Box[], kinds: ReadonlySet<Caller['is']>, budget: Budget, partition?: string): Callers;
