/**
 * policylint in an editor: a language server on standard input and output. Findings as you type, fixes as code actions,
 * hovers and completions from the catalog, over JSON, YAML and Terraform.
 * https://microsoft.github.io/language-server-protocol/
 */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  CodeActionKind, CompletionItemKind, createConnection, DiagnosticSeverity, DiagnosticTag, DidChangeWatchedFilesNotification, MarkupKind, MessageType, ProposedFeatures, ShowMessageNotification, TextDocuments, TextDocumentSyncKind,
  type CodeAction, type CompletionItem, type Connection, type Diagnostic, type DiagnosticRelatedInformation, type Hover, type Range, type TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Catalog } from './catalog/catalog.ts'
import { surroundingsOf } from './discover.ts'
import { completionsAt } from './editor/complete.ts'
import { hoverOf } from './editor/hover.ts'
import { placeAt, placeOfHalf, type Place } from './editor/place.ts'
import type { Document, Surroundings } from './extract/document.ts'
import { loadPart } from './extract/parts.ts'
import type { Finding } from './finding.ts'
import { catalog, lintAllWith } from './index.ts'
import { onlyOnce } from './keep/keep.ts'
import { openInput, partsNeeded, readOpened } from './read.ts'
import { capitalized, notesOf } from './report/notes.ts'
import type { Fix, Severity } from './rule.ts'
import { loadSettings } from './command/run.ts'
import { isForUser } from './command/usage-error.ts'
import { defaultSettings, type Settings } from './config/settings.ts'
import { positionAt, type Source, type Span } from './text.ts'
import { version } from './version.ts'

/** How long an editor may go on typing before its text is looked at, in milliseconds. */
const PAUSE = 150

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information }

/** Serve one editor until it says goodbye. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  new Server(connection).listen()
}

class Server {
  readonly #connection: Connection
  readonly #documents = new TextDocuments(TextDocument)
  /** By the document that was linted; those of a module of Terraform may stand in another file. */
  readonly #findings = new Map<string, readonly Finding[]>()
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #catalogs = new Map<string, Catalog>()
  #root = process.cwd()
  #told = ''

  constructor(connection: Connection) {
    this.#connection = connection
  }

  listen(): void {
    const connection = this.#connection
    connection.onInitialize(({ workspaceFolders, capabilities }) => {
      const folder = workspaceFolders?.[0]?.uri
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) connection.onInitialized(() => this.#watch())
      if (folder?.startsWith('file:') === true) this.#root = fileURLToPath(folder)
      return {
        serverInfo: { name: 'policylint', version },
        capabilities: {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
          hoverProvider: true,
          completionProvider: { triggerCharacters: [':', '"', "'", '/'] },
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        },
      }
    })
    this.#documents.onDidChangeContent(({ document: { uri } }) => {
      for (const [each, findings] of this.#findings) if (each !== uri && findings.some((finding) => this.#uriOf(finding.at.source.path) === uri)) this.#lintSoon(each)
      this.#lintSoon(uri)
    })
    // A saved file may be one that others name.
    this.#documents.onDidSave(() => this.#lintOpen())
    this.#documents.onDidClose(({ document }) => this.#forget(document.uri))
    connection.onDidChangeWatchedFiles(() => this.#lintOpen())
    connection.onHover(({ textDocument, position }) => this.#hover(textDocument.uri, position))
    connection.onCompletion(({ textDocument, position }) => this.#complete(textDocument.uri, position))
    connection.onCodeAction(({ textDocument, range, context }) => this.#actions(textDocument.uri, range, context.only))
    this.#documents.listen(connection)
    connection.listen()
  }

  /** What the findings of an open document hang on beside it. */
  #watch(): void {
    const globs = ['**/{policylint.json,policylint.jsonc,.policylint.json}', '**/*.{tf,tofu}']
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) }).catch((error: unknown) => this.#connection.console.error(String(error)))
  }

  #lintSoon(uri: string): void {
    clearTimeout(this.#waiting.get(uri))
    this.#waiting.set(uri, setTimeout(() => void this.#lint(uri), PAUSE))
  }

  #lintOpen(): void {
    for (const { uri } of this.#documents.all()) this.#lintSoon(uri)
  }

  #forget(uri: string): void {
    clearTimeout(this.#waiting.get(uri))
    this.#tell(uri, [])
    this.#findings.delete(uri)
  }

  /** Keep what was found in a document, and show it at all files in which some of it stands, or stood. */
  #tell(uri: string, findings: readonly Finding[]): void {
    const before = this.#findings.get(uri) ?? []
    this.#findings.set(uri, findings)
    for (const each of new Set([uri, ...[...before, ...findings].map(({ at }) => this.#uriOf(at.source.path))])) {
      const version = each === uri ? this.#documents.get(uri)?.version : undefined
      void this.#connection.sendDiagnostics({ uri: each, ...(version !== undefined && { version }), diagnostics: this.#findingsIn(each).map((finding) => this.#diagnostic(finding)) })
    }
  }

  #findingsIn(uri: string): readonly Finding[] {
    return onlyOnce([...this.#findings.values()].flat().filter(({ at }) => this.#uriOf(at.source.path) === uri))
  }

  async #lint(uri: string): Promise<void> {
    const document = this.#documents.get(uri)
    if (!document) return
    const settings = await this.#settings(document)
    const run = await lintAllWith([{ path: this.#nameOf(document), named: false, content: document.getText() }], settings, { surroundings: this.#surroundings() })
    // The text went on meanwhile: what was found is of another one.
    if (this.#documents.get(uri)?.version !== document.version) return
    for (const { rule, error } of run.crashes) this.#connection.console.error(`the rule ${rule} crashed: ${error}`)
    // What is left of an ignore is known to a run over all files.
    this.#tell(uri, run.findings.filter(({ at }) => at.source.path !== settings.config?.path))
  }

  /** What the configuration says; where it is wrong, the defaults, and one message. */
  async #settings(document: TextDocument): Promise<Settings> {
    try {
      const settings = await loadSettings({ paths: [path.resolve(this.#root, this.#nameOf(document))], cwd: this.#root })
      this.#told = ''
      return settings
    } catch (error) {
      const message = isForUser(error) ? error.message : String(error)
      if (message !== this.#told) void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: `policylint: ${message}` })
      this.#told = message
      return defaultSettings
    }
  }

  /** The files around, those that are open as the editor has them. */
  #surroundings(): Surroundings {
    const onDisk = surroundingsOf(this.#root)
    const open = new Map(this.#documents.all().map((each) => [this.#nameOf(each), each.getText()]))
    return {
      list: (folder) => onDisk.list(folder),
      read(name): Source | undefined {
        const text = open.get(name)
        return text === undefined ? onDisk.read(name) : { path: name, text }
      },
    }
  }

  /** Relative to the folder of the editor; of a text that is in no file, a name of its own that tells its language. */
  #nameOf({ uri, languageId }: TextDocument): string {
    if (uri.startsWith('file:')) return path.relative(this.#root, fileURLToPath(uri)).replaceAll(path.sep, '/')
    const endings: Readonly<Record<string, string>> = { jsonc: 'jsonc', yaml: 'yaml', terraform: 'tf', hcl: 'tf' }
    return `${encodeURIComponent(uri)}.${endings[languageId] ?? 'json'}`
  }

  #uriOf(name: string): string {
    const open = this.#documents.all().find((each) => this.#nameOf(each) === name)
    return open?.uri ?? pathToFileURL(path.resolve(this.#root, name)).href
  }

  #diagnostic(finding: Finding): Diagnostic {
    const { at, severity, rule, url, message, related, category } = finding
    const notes = notesOf(finding).filter(({ label }) => label !== 'fix').map(({ label, text }) => `${label}: ${text}`)
    return {
      range: rangeOf(at), severity: severities[severity], source: 'policylint', code: rule, codeDescription: { href: url },
      message: [capitalized(message), ...notes].join('\n'),
      ...(related.length > 0 && { relatedInformation: related.map((other): DiagnosticRelatedInformation => ({ location: { uri: this.#uriOf(other.at.source.path), range: rangeOf(other.at) }, message: other.message })) }),
      ...(category === 'style' && /^(?:redundant|covered|repeated)-/.test(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    }
  }

  /** @param half the name at the position is being written */
  async #placeIn(uri: string, position: Range['start'], half: boolean): Promise<{ place: Place; catalog: Catalog; settings: Settings; name: string } | undefined> {
    const document = this.#documents.get(uri)
    if (!document) return undefined
    const name = this.#nameOf(document)
    const settings = await this.#settings(document)
    const surroundings = this.#surroundings()
    const read = async (content: string): Promise<Document> => {
      const opened = openInput({ path: name, named: true, content })
      for (const part of partsNeeded(opened)) await loadPart(part)
      return readOpened(opened, settings, surroundings)
    }
    const [text, offset] = [document.getText(), document.offsetAt(position)]
    const place = half ? await placeOfHalf(text, offset, read) : placeAt(await read(text), offset)
    return place && { place, catalog: this.#catalog(settings, name), settings, name }
  }

  #catalog(settings: Settings, name: string): Catalog {
    if (settings.additional) return new Catalog(catalog(), settings.dialectOf(name).overrides, settings.additional)
    const dialect = settings.dialectOf(name)
    const known = this.#catalogs.get(dialect.name) ?? new Catalog(catalog(), dialect.overrides)
    this.#catalogs.set(dialect.name, known)
    return known
  }

  async #hover(uri: string, position: Range['start']): Promise<Hover | null> {
    const found = await this.#placeIn(uri, position, false)
    const hover = found && hoverOf(found.place, found.catalog)
    if (!hover) return null
    // A fence longer than any in the text, which may be of the file.
    const fence = '`'.repeat(Math.max(3, ...(hover.text.match(/`+/g) ?? []).map((run) => run.length + 1)))
    return { range: rangeOf(hover.at.span), contents: { kind: MarkupKind.Markdown, value: `${fence}text\n${hover.text}\n${fence}` } }
  }

  async #complete(uri: string, position: Range['start']): Promise<CompletionItem[]> {
    const found = await this.#placeIn(uri, position, true)
    if (!found) return []
    const kinds = { action: CompletionItemKind.Function, service: CompletionItemKind.Module, key: CompletionItemKind.Field, operator: CompletionItemKind.Operator }
    return completionsAt(found.place, found.catalog, found.settings.dialectOf(found.name)).map(({ label, detail, at, sort, open }) => ({
      label, detail, kind: kinds[sort], filterText: label, textEdit: { range: rangeOf(at.span), newText: label },
      ...(open && { command: { title: 'complete', command: 'editor.action.triggerSuggest' } }),
    }))
  }

  #actions(uri: string, range: Range, only: readonly string[] | undefined): CodeAction[] {
    const wanted = (kind: string) => only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`))
    const findings = this.#findingsIn(uri)
    const quick = wanted(CodeActionKind.QuickFix) ? findings.filter(({ at }) => touches(rangeOf(at), range)).flatMap((finding) => this.#quickFix(finding)) : []
    const safe = wanted(CodeActionKind.SourceFixAll) ? findings.flatMap(({ fix }) => (fix?.kind === 'keeps-access' ? [fix] : [])) : []
    const all = apart(safe)
    return all.length === 0 ? quick : [...quick, { title: 'Fix all that keeps access (policylint)', kind: CodeActionKind.SourceFixAll, edit: { changes: this.#changes(all) } }]
  }

  #quickFix(finding: Finding): CodeAction[] {
    const { fix } = finding
    if (!fix) return []
    const { kind, title } = fix
    return [{ title: capitalized(title.replaceAll('`', '')), kind: CodeActionKind.QuickFix, diagnostics: [this.#diagnostic(finding)], isPreferred: kind === 'keeps-access', edit: { changes: this.#changes([fix]) } }]
  }

  #changes(fixes: readonly Fix[]): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {}
    for (const { span, text } of fixes.flatMap(({ edits }) => edits)) {
      (changes[this.#uriOf(span.source.path)] ??= []).push({ range: rangeOf(span), newText: text })
    }
    return changes
  }
}

/** Those of the fixes whose edits do not overlap an earlier one's. */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Span[] = []
  return fixes.filter(({ edits }) => {
    const free = edits.every(({ span }) => !taken.some((other) => other.source.path === span.source.path && span.start <= other.end && other.start <= span.end))
    if (free) taken.push(...edits.map(({ span }) => span))
    return free
  })
}

/** Lines and characters from 0, in UTF-16 units, as the protocol has them by default. */
function rangeOf({ source, start, end }: Span): Range {
  const at = (offset: number) => {
    const { line, column } = positionAt(source, offset)
    return { line: line - 1, character: column - 1 }
  }
  return { start: at(start), end: at(end) }
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']) => x.line < y.line || (x.line === y.line && x.character < y.character)
  return !before(a.end, b.start) && !before(b.end, a.start)
}
