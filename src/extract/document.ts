/** A file, as far as policylint reads it: its syntax, and the policies in it. */
import type { BuildOptions } from '../policy/build.ts'
import type { Node, Policy, PolicyKind } from '../policy/model.ts'
import type { Comment, ObjectTree, SyntaxProblem } from '../syntax/tree.ts'
import { holds, type Source, type Span } from '../text.ts'

/** A policy document that was found in a file, before it is read as a policy. */
export interface Found extends Pick<BuildOptions, 'notation' | 'service' | 'holder' | 'publicAccessBlock' | 'scattered' | 'exact' | 'variants' | 'when'> {
  /** In the shape of a policy in JSON, whatever the carrier's spelling; its parts may stand in other files. */
  readonly tree: ObjectTree
  /** Kind and name, where what holds it tells. */
  readonly kind?: PolicyKind
  readonly name?: string
  readonly problems?: readonly SyntaxProblem[]
  /** The document before a planned change, for the rules about changes. */
  readonly before?: ObjectTree
  /** Places that lead to it: `{ at: <the aws_s3_bucket_policy>, message: 'attached here' }`. */
  readonly related?: Policy['related']
}

/** What stands around a file, where its policies depend on it. Paths are as the user would write them, with `/`. */
export interface Surroundings {
  /** Names of the files of a folder, sorted; none where it cannot be read. */
  list(folder: string): readonly string[]
  /** The text of a file; undefined where it cannot be read, is very large, or lies outside of what may be read. */
  read(path: string): Source | undefined
}

export interface Extracted {
  readonly found: readonly Found[]
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
  /** Comments and trailing commas belong to the file's language. */
  readonly lenient: boolean
  /** Why the file's policies are not read, though it may hold some: `a CloudFormation template`. */
  readonly skipped?: string
  /** What the file itself takes leave of: `Metadata.policylint` of a CloudFormation template. */
  readonly silences?: readonly Silence[]
  /** Arguments that hold a policy which the file does not say, and why. */
  readonly unresolved?: readonly (Node & { readonly why: string })[]
}

/** Leave for a finding, from the file that it is in. Its own span is the entry's. */
export interface Silence extends Node {
  readonly rule: string
  /** Absent where the author gave no reason. */
  readonly because?: string
  /** What it is for: a resource, or the whole file. */
  readonly within: Span
}

export interface Document extends Node {
  readonly source: Source
  readonly policies: readonly Policy[]
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
  readonly lenient: boolean
  /** The user named this file, and no file of the run holds a policy: worth telling, since nothing was checked. */
  readonly expected: boolean
  readonly skipped?: string
  /** Why the file could not be read: `permission denied`. */
  readonly unreadable?: string
  /** Set on the document of the configuration file only. */
  readonly ignores?: readonly Ignore[]
}

/** Does a policy of the document hold the place? The rest of a file is not for AWS to read. */
export function isInPolicy({ policies }: Document, span: Span): boolean {
  return policies.some((policy) => holds(policy.span, span))
}

/** An entry of the configuration's `ignores`. */
export interface Ignore extends Node {
  readonly rule: string
  /** Glob of the files it is for. */
  readonly file?: string
  readonly sid?: string
  /** Fingerprint of a finding. */
  readonly fingerprint?: string
  /** The text at the finding's place. */
  readonly value?: string
  readonly because: string
  /** Last day on which it holds, `2027-01-31`. */
  readonly until?: string
  readonly used: number
  readonly expired: boolean
  /** The run is over all the files that it may be for. */
  readonly whole: boolean
  /** No file of this run is one of its files, so that it could not have been used. */
  readonly outside: boolean
}
