/** tree-sitter with the grammar of HCL, from the bytes of its two WebAssembly modules. Loaded only where a Terraform file is met. */
import { Language, Parser, type TreeCursor } from 'web-tree-sitter'
import { operators, type HclGrammar, type SyntaxNode } from './hcl.ts'

export interface HclModules {
  readonly treeSitter: Uint8Array
  readonly grammar: Uint8Array
}

/** @throws if the modules are not WebAssembly: then the installation is broken. */
export async function loadHclGrammar({ treeSitter, grammar }: HclModules): Promise<HclGrammar> {
  await Parser.init({ wasmBinary: treeSitter })
  const language = await Language.load(grammar)
  const kinds = language.types.map((name, id): Kind => ({ name, wanted: name === 'ERROR' || language.nodeTypeIsNamed(id) || operators.has(name), leaf: leaves.has(name) }))
  const parser = new Parser()
  parser.setLanguage(language)
  return {
    parse(text) {
      const tree = parser.parse(text)
      if (!tree) return { type: 'ERROR', start: 0, end: text.length, children: [], missing: false }
      try {
        return copied(tree.walk(), kinds, tree.rootNode.hasError)
      } finally {
        tree.delete()
      }
    },
  }
}

interface Kind {
  readonly name: string
  readonly wanted: boolean
  /** It has no children worth a look. */
  readonly leaf: boolean
}

const leaves: ReadonlySet<string> = new Set(['identifier', 'template_literal', 'numeric_lit', 'bool_lit', 'null_lit', 'comment', 'quoted_template_start', 'quoted_template_end', 'heredoc_start', 'heredoc_identifier', 'ellipsis', 'block_start', 'block_end', 'tuple_start', 'tuple_end', 'object_start', 'object_end', 'template_interpolation_start', 'template_interpolation_end', 'template_directive_start', 'template_directive_end', ...operators])

/** ERROR has an id of its own, which is in no table. */
const unlisted: Kind = { name: 'ERROR', wanted: true, leaf: false }

/** The tree as plain objects, in one walk without recursion; each question to the cursor is a call into WebAssembly. */
function copied(cursor: TreeCursor, kinds: readonly Kind[], hasError: boolean): SyntaxNode {
  const parents: SyntaxNode[][] = []
  let siblings: SyntaxNode[] = []
  for (;;) {
    const { name, wanted, leaf } = kinds[cursor.nodeTypeId] ?? unlisted
    const missing = hasError && cursor.nodeIsMissing
    let into = siblings
    if (wanted || missing) {
      const children: SyntaxNode[] = []
      siblings.push({ type: name, start: cursor.startIndex, end: cursor.endIndex, children, missing })
      into = children
    }
    if ((!leaf || hasError) && (wanted || missing) && cursor.gotoFirstChild()) {
      parents.push(siblings)
      siblings = into
      continue
    }
    while (!cursor.gotoNextSibling()) {
      const outer = parents.pop()
      if (!outer || !cursor.gotoParent()) {
        const [root] = outer ?? siblings
        cursor.delete()
        return root ?? { type: 'ERROR', start: 0, end: 0, children: [], missing: false }
      }
      siblings = outer
    }
  }
}
