import type { HclModules } from './hcl-grammar.js';
/** Names of the modules beside the bundle, each with its place below `node_modules`. */
export declare const hclFiles: {
    readonly 'tree-sitter.wasm': "web-tree-sitter/web-tree-sitter.wasm";
    readonly 'tree-sitter-hcl.wasm': "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm";
};
/** @throws if the files cannot be read: then the installation is broken. */
export declare function hclModules(): HclModules;
