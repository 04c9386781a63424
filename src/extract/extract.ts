/** File to the policies in it, by the language of its text and by the carrier that it is. */
import { parseJson } from '../syntax/json.ts'
import type { Parsed } from '../syntax/tree.ts'
import { wholeFile, type Source } from '../text.ts'
import type { Extracted, Surroundings } from './document.ts'
import { loadedPart, type Documents, type Given, type PartName } from './parts.ts'
import { carrierOf, carriers, findPolicies, json, mayHoldPolicy, type Carrier } from './plain.ts'

/** Names of files that may hold policies, for the walk of a folder. */
export function isCandidate(name: string): boolean {
  return /\.(?:jsonc?|ya?ml|template|tf|tofu)$/i.test(name) || program.test(name) || isTemplate(name)
}

/** Our own configuration: the examples of its rules are policies that nobody has, and the bad ones are bad on purpose. */
const configuration = /(?:^|\/)\.?policylint\.jsonc?$/

/** What a configuration of the Serverless Framework is called that has to be run: https://www.serverless.com/framework/docs/guides/configuration */
const program = /(?:^|\/)serverless\.[cm]?[jt]s$/

function isProgram({ path, text }: Source): boolean {
  return program.test(path) && /\bservice\b/.test(text) && /\bprovider\b/.test(text)
}

/** What Ansible, Terraform or another program makes a file of: `policy.json.j2`, `policy.json.tpl`, `policy.tftpl`. */
function isTemplate(path: string): boolean {
  return /\.(?:json|ya?ml)\.(?:j2|jinja2?|tpl|tmpl|tftpl|erb)$|\.tftpl$/i.test(path)
}

const hasStatement = /\bStatement["']?\s*[:=][^]*\bEffect["']?\s*[:=]/

/** Blocks of a template, and comments: which of what is between them there will be, the file does not say. */
const DIRECTIVE = /\{%|%\{|<%|\{#|\{\{[-~]?\s*(?:#|\/|if|range|with|end|else)\b/

/**
 * The parts that reading the file needs beside the plain one, by its name and a glance at its text: those that are not loaded
 * leave it skipped.
 */
export function partsFor(source: Source): readonly PartName[] {
  // A template in JSON may include a file in YAML.
  const yaml = languageOf(source) === 'yaml' || source.text.includes('AWS::Include')
  return [...(yaml ? ['yaml' as const] : []), ...likelyCarriers(source)]
}

/**
 * Read the policies of a file. Never throws.
 * @param named the user named the file, so that it is read even where it does not look like a policy
 */
export function extract(source: Source, named: boolean, surroundings?: Surroundings): Extracted {
  if (!named && (configuration.test(source.path) || !mayHoldPolicy(source))) return nothing
  if (program.test(source.path)) return isProgram(source) ? { ...nothing, skipped: 'a program that makes a configuration of the Serverless Framework' } : nothing
  const language = languageOf(source)
  const around = surroundings ? { surroundings } : {}
  if (isTemplate(source.path) && !/^\s*[{[]/.test(source.text)) return named || hasStatement.test(source.text) ? { ...nothing, skipped: 'a template of a file that is not JSON' } : nothing
  if (language === 'hcl') return handOver('terraform', { source, trees: [], problems: [], comments: [], language: json, ...around })
  const documents = language === 'yaml' ? loadedPart('yaml')?.(wholeFile(source)) : oneDocument(parseJson(wholeFile(source)))
  if (!documents) return { ...nothing, skipped: 'a YAML file' }
  const { trees, problems, comments } = documents
  if (isTemplate(source.path) && (DIRECTIVE.test(source.text) || problems.some(({ kind }) => kind === 'syntax'))) return { ...nothing, skipped: 'a template with more in it than placeholders' }
  const carrier = trees.map((tree) => carrierOf(source, tree)).find((each) => each !== undefined)
  if (carrier !== undefined) return handOver(carrier, { ...documents, source, ...around })
  return { found: trees.flatMap((tree) => findPolicies(tree, documents.language)), problems, comments, lenient: language === 'yaml' || /\.jsonc$/i.test(source.path) }
}

const nothing: Extracted = { found: [], problems: [], comments: [], lenient: false }

function oneDocument({ tree, problems, comments }: Parsed): Documents {
  return { trees: tree ? [tree] : [], problems, comments, language: json }
}

function handOver(carrier: Carrier, given: Given): Extracted {
  const { comments } = given
  // The tree of an assembly repeats what its templates say.
  if (carrier === 'cdk-tree') return { ...nothing, comments }
  const reader = loadedPart(carrier)
  return reader ? reader(given) : { ...nothing, comments, skipped: carriers[carrier] }
}

/** By the name of the file; a `.tf` or `.yaml` file may still hold plain JSON. */
function languageOf({ path, text }: Source): 'json' | 'yaml' | 'hcl' {
  if (/\.(?:tf|tofu)$/i.test(path) && !/^\s*[{[]/.test(text)) return 'hcl'
  if (/\.(?:ya?ml|template)$/i.test(path) && !/^\s*[{[]/.test(text)) return 'yaml'
  return 'json'
}

/** At least the carrier that the tree will be found to be. */
function likelyCarriers({ path, text }: Source): readonly PartName[] {
  if (/\.(?:tf|tofu|tf\.json)$/i.test(path)) return ['terraform']
  if (text.includes('"terraform_version"')) return ['plan']
  const template = text.includes('AWSTemplateFormatVersion') || text.includes('AWS::')
  const serverless = /\bservice["']?\s*:/.test(text) && /\bprovider["']?\s*:/.test(text)
  return [...(template ? ['cloudformation' as const] : []), ...(serverless ? ['serverless' as const] : [])]
}
