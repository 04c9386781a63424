/** Readers of carriers and of their languages: each is a chunk of its own, loaded by the first file that needs it. */
import type { HclGrammar } from '../syntax/hcl.ts'
import { parseJson } from '../syntax/json.ts'
import type { Comment, SyntaxProblem, Tree } from '../syntax/tree.ts'
import { wholeFile, type Origin, type Source } from '../text.ts'
import type { Extracted, Surroundings } from './document.ts'
import type { Language } from './plain.ts'

/** A file as its carrier's reader gets it. */
export interface Given {
  readonly source: Source
  /** The documents of the file: one in JSON, none where the language is the carrier's own. */
  readonly trees: readonly Tree[]
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
  readonly language: Language
  /** Absent where there is only the one file, as in an editor. */
  readonly surroundings?: Surroundings
}

/** What the reader of a language gives. */
export type Documents = Pick<Given, 'trees' | 'problems' | 'comments' | 'language'>

/** Every part by its name, with what it does. Never throws because of what is in a file. */
export interface Parts {
  readonly yaml: (origin: Origin) => Documents
  readonly cloudformation: (given: Given) => Extracted
  readonly serverless: (given: Given) => Extracted
  readonly terraform: (given: Given) => Extracted
  readonly plan: (given: Given) => Extracted
}

export type PartName = keyof Parts

type Loaders = { readonly [Name in PartName]?: () => Promise<Parts[Name]> }

const loaders: Loaders = {
  terraform: async () => (await import('./terraform.ts')).terraformReader(await hclGrammar()),
  plan: async () => (await import('./terraform-plan.ts')).extractPlan,
  yaml: async () => (await import('./yaml.ts')).readYaml,
  cloudformation: async () => (await import('./cloudformation.ts')).readTemplate,
  serverless: async () => (await import('./serverless.ts')).readServerless,
}

/** The grammar of HCL, from the files beside this one. */
async function hclGrammar(): Promise<HclGrammar> {
  const [{ loadHclGrammar }, { hclModules }] = await Promise.all([import('../syntax/hcl-grammar.ts'), import('../syntax/hcl-file.ts')])
  return loadHclGrammar(hclModules())
}

const loaded: { -readonly [Name in PartName]?: Parts[Name] } = {}

/** Give a part that is at hand already, where nothing can be waited for. */
export function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  loaded[name] = part
}

/** A part that is loaded; undefined where it is not. */
export function loadedPart<Name extends PartName>(name: Name): Parts[Name] | undefined {
  return loaded[name]
}

/** The document of a file of JSON or YAML that another file names; undefined where it is not there, or YAML is not loaded. */
export function documentAt(surroundings: Surroundings, path: string): Tree | undefined {
  const source = surroundings.read(path)
  if (!source) return undefined
  return /^\s*[{[]/.test(source.text) ? parseJson(wholeFile(source)).tree : loadedPart('yaml')?.(wholeFile(source)).trees[0]
}

/** Parts that are needed and can be loaded, but are not. */
export function missingParts(needed: readonly PartName[]): readonly PartName[] {
  return needed.filter((name) => loaded[name] === undefined && loaders[name] !== undefined)
}

/** Load a part, so that from now on files that need it are read. */
export async function loadPart<Name extends PartName>(name: Name): Promise<void> {
  const load: (() => Promise<Parts[Name]>) | undefined = loaders[name]
  if (load) loaded[name] = await load()
}
