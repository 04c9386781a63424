import { type HclGrammar } from './hcl.js';
export interface HclModules {
    readonly treeSitter: Uint8Array;
    readonly grammar: Uint8Array;
}
/** @throws if the modules are not WebAssembly: then the installation is broken. */
export declare function loadHclGrammar({ treeSitter, grammar }: HclModules): Promise<HclGrammar>;
