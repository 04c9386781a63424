/** Reads the WebAssembly modules behind the grammar of HCL: beside the bundle, or where npm put them. */
import fs from 'node:fs'
import type { HclModules } from './hcl-grammar.ts'

/** Names of the modules beside the bundle, each with its place below `node_modules`. */
export const hclFiles = {
  'tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-hcl.wasm': '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
} as const

/** @throws if the files cannot be read: then the installation is broken. */
export function hclModules(): HclModules {
  const inSource = import.meta.url.endsWith('/src/syntax/hcl-file.ts')
  const read = (name: keyof typeof hclFiles) => fs.readFileSync(new URL(inSource ? `../../node_modules/${hclFiles[name]}` : `./${name}`, import.meta.url))
  return { treeSitter: read('tree-sitter.wasm'), grammar: read('tree-sitter-hcl.wasm') }
}
