/**
 * Reads what a step wrote as GitHub's runner does: a strict reader, for tests.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

export interface Issue {
  readonly level: string
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: string
  readonly endLine?: string
  readonly col?: string
  readonly endColumn?: string
}

export interface Step {
  /** Every command that the runner would obey. */
  readonly commands: readonly Command[]
  /** The annotations that it would keep. */
  readonly issues: readonly Issue[]
  /** Those that it would drop, because there were ten of the level. */
  readonly dropped: readonly Issue[]
  /** Lines that are no commands, without colours. */
  readonly log: readonly string[]
  /** Lines of the log of which the problem matchers of actions/setup-node would make annotations. */
  readonly matched: readonly string[]
}

const registered = new Set(['add-mask', 'add-matcher', 'remove-matcher', 'debug', 'notice', 'warning', 'error', 'group', 'endgroup', 'echo', 'stop-commands', 'set-output', 'save-state', 'set-env', 'add-path'])

export function readStep(output: string): Step {
  const commands: Command[] = []
  const log: string[] = []
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = secondSyntax(line) ?? firstSyntax(line)
    if (command) commands.push(command)
    else log.push(line.replace(/\u001b\[[0-9;]*m?/g, ''))
  }
  const all = commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)).map(issueOf)
  const kept = all.filter((issue, i) => all.slice(0, i).filter(({ level }) => level === issue.level).length < 10)
  return { commands, issues: kept, dropped: all.filter((issue) => !kept.includes(issue)), log, matched: log.filter((line, i) => isMatched(line, log[i - 1])) }
}

/** `::name key=value,key=value::data`, after blanks. */
function secondSyntax(line: string): Command | undefined {
  const text = line.replace(/^[\s\u0085]+/, '')
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end < 0) return undefined
  return parse(text.slice(2, end), ',', (value) => unescape(value, ['%0D', '%0A', '%3A', '%2C', '%25']), unescape(text.slice(end + 2), ['%0D', '%0A', '%25']))
}

/** `##[name key=value;key=value]data`, anywhere in the line. */
function firstSyntax(line: string): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const codes = ['%3B', '%0D', '%0A', '%5D', '%25']
  return parse(line.slice(start + 3, end), ';', (value) => unescape(value, codes), unescape(line.slice(end + 1), codes))
}

function parse(info: string, separator: string, value: (text: string) => string, data: string): Command | undefined {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!registered.has(name)) return undefined
  const pairs = space < 0 ? [] : info.slice(space + 1).trim().split(separator).filter((pair) => pair !== '')
  const properties = pairs.map((pair) => [pair.split('=', 1)[0] ?? '', value(pair.slice(pair.indexOf('=') + 1))] as const)
  return { name, properties: Object.fromEntries(properties.filter(([key, text]) => key !== '' && text !== '')), data }
}

/** One code after the other over the whole text, as the runner does; `%25` comes last. */
function unescape(text: string, codes: readonly string[]): string {
  return codes.reduce((done, code) => done.replaceAll(code, decodeURIComponent(code)), text)
}

function issueOf({ name, properties, data }: Command): Issue {
  const { title, file, line, endLine = line, col, endColumn } = properties
  const backwards = line !== undefined && endLine !== undefined && Number(endLine) < Number(line)
  const hasColumns = line !== undefined && line === endLine && !(endColumn !== undefined && Number(endColumn) < Number(col ?? endColumn))
  return {
    level: name, message: data.slice(0, 4096),
    ...(title !== undefined && { title }), ...(file !== undefined && { file }),
    ...(line !== undefined && endLine !== undefined && !backwards && { line, endLine }),
    ...(hasColumns && col !== undefined && { col }), ...(hasColumns && endColumn !== undefined && { endColumn }),
  }
}

/** https://github.com/actions/setup-node/tree/main/.github: tsc, eslint-compact, eslint-stylish (of two lines). */
function isMatched(line: string, before = ''): boolean {
  return /^([^\s].*)[(:](\d+)[,:](\d+)(?:\):\s+|\s+-\s+)(error|warning|info)\s+TS(\d+)\s*:\s*(.*)$/.test(line)
    || /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/.test(line)
    || (/^([^\s].*)$/.test(before) && /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/.test(line))
}

/**
 * The values in GITHUB_OUTPUT.
 * @throws Error if the runner would not understand the file
 */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n')
  const values: Record<string, string> = {}
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '') continue
    const [, name = '', delimiter = ''] = /^([^=<]+)<<(.+)$/.exec(line) ?? []
    const end = lines.indexOf(delimiter, i + 1)
    if (name === '' || end < 0) throw new Error(`GITHUB_OUTPUT is wrong at ${JSON.stringify(line)}`)
    values[name] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return values
}

export interface SummaryText {
  /** Tag names and addresses, in order. */
  readonly tags: readonly string[]
  readonly links: readonly string[]
  /** Text that GitHub searches for mentions and the like. */
  readonly prose: string
  /** Text that it leaves alone. */
  readonly code: readonly string[]
}

/**
 * Read a job summary as GitHub does, where it is of headings and blocks of HTML only.
 * @throws Error where there is other Markdown, a tag that is not well nested, or a summary above the limit
 */
export function readSummary(text: string): SummaryText {
  if (Buffer.byteLength(text) > 1024 * 1024) throw new Error('the summary is too long')
  const tags: string[] = []
  const links: string[] = []
  const code: string[] = []
  let prose = ''
  for (const block of text.split(/\n{2,}/).filter((each) => each.trim() !== '')) {
    const heading = /^#{2,3} ([\w ,:]+)$/.exec(block.trim())
    if (heading) {
      prose += ` ${heading[1] ?? ''}`
      continue
    }
    // The tags with which CommonMark starts a block of HTML that goes on to a blank line.
    if (!/^<(?:p|details|ul|table)\b/.test(block)) throw new Error(`Markdown is read here: ${block.slice(0, 200)}`)
    const open: string[] = []
    for (const [token, tag = '', attributes = ''] of block.matchAll(/<(\/?[a-z]\w*)((?:\s+[a-z]+(?:="[^"<>]*")?)*)>|[^<]+|</g)) {
      if (token === '<') throw new Error(`a stray < in ${block.slice(0, 200)}`)
      if (tag === '') {
        if (/[>"']/.test(token)) throw new Error(`not escaped: ${token}`)
        const plain = token.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')
        if (open.at(-1) === 'code') code.push(plain)
        else if (!open.includes('a')) prose += plain
      } else if (tag.startsWith('/')) {
        if (open.pop() !== tag.slice(1)) throw new Error(`${token} closes nothing`)
      } else {
        tags.push(tag)
        if (tag !== 'br') open.push(tag)
        const link = /href="([^"]*)"/.exec(attributes)?.[1]
        if (link !== undefined) links.push(link)
      }
    }
    if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  }
  return { tags, links, prose, code }
}
