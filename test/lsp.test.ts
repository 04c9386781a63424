/** The language server as an editor drives it: the bundle in a process of its own, over its standard streams. */
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node'
import type { CodeAction, CompletionItem, Diagnostic, Hover, InitializeResult, PublishDiagnosticsParams, Range } from 'vscode-languageserver/node'

let folder: string
let server: ChildProcess
let connection: MessageConnection
const published = new Map<string, Diagnostic[]>()
const waiting: (() => void)[] = []
let watched: readonly string[] | undefined

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policylint-lsp-'))
  server = spawn(process.execPath, [path.join(inject('dist'), 'cli.js'), 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
  if (!server.stdout || !server.stdin) throw new Error('no streams')
  connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    published.set(uri, diagnostics)
    for (const done of waiting.splice(0)) done()
  })
  watched = undefined
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly { registerOptions: { watchers: readonly { globPattern: string }[] } }[] }) => {
    watched = registrations.flatMap(({ registerOptions }) => registerOptions.watchers.map(({ globPattern }) => globPattern))
    return null
  })
  connection.listen()
  const { capabilities, serverInfo } = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }] })
  expect(serverInfo?.name).toBe('policylint')
  expect(capabilities.hoverProvider).toBe(true)
  await connection.sendNotification('initialized', {})
})

afterEach(async () => {
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await new Promise((resolve) => server.once('exit', resolve))
  connection.dispose()
  published.clear()
  fs.rmSync(folder, { recursive: true })
})

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href
}

async function diagnosticsOf(name: string): Promise<Diagnostic[]> {
  while (!published.has(uriOf(name))) await new Promise<void>((resolve) => waiting.push(resolve))
  const found = published.get(uriOf(name)) ?? []
  published.delete(uriOf(name))
  return found
}

async function open(name: string, text: string, languageId = 'json'): Promise<Diagnostic[]> {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId, version: 1, text } })
  return diagnosticsOf(name)
}

/** Where `marked` stands in `text`, and `inside` characters further. */
function positionIn(text: string, marked: string, inside = 0): Range['start'] {
  const before = text.slice(0, text.indexOf(marked) + inside).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

function textAt(text: string, { start, end }: Range): string {
  const lines = text.split('\n')
  return lines.slice(start.line, end.line + 1).map((line, i, all) => line.slice(i === 0 ? start.character : 0, i === all.length - 1 ? end.character : undefined)).join('\n')
}

function policy(action: string, resource = 'arn:aws:s3:::example-bucket/*'): string {
  return `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "${action}",
      "Resource": "${resource}",
      "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }
    }
  ]
}
`
}

test('findings stand at their token, change as the text does, and are gone with the file', async () => {
  const text = policy('s3:GetObjekt')
  const [found, ...more] = await open('policy.json', text)
  expect(more).toEqual([])
  expect(found).toMatchObject({ source: 'policylint', code: 'misspelt-action', severity: 1 })
  expect(found?.message).toContain('`s3:GetObjekt`')
  expect(found && textAt(text, found.range)).toBe('"s3:GetObjekt"')
  expect(found?.codeDescription?.href).toMatch(/^https:.*misspelt-action/)
  const start = positionIn(text, 'Objekt')
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf('policy.json'), version: 2 }, contentChanges: [{ range: { start, end: { ...start, character: start.character + 6 } }, text: 'Object' }] })
  expect(await diagnosticsOf('policy.json')).toEqual([])
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('policy.json') } })
  expect(await diagnosticsOf('policy.json')).toEqual([])
})

test('a fix is a code action whose edit mends the text', async () => {
  const text = policy('s3:GetObjekt')
  const diagnostics = await open('policy.json', text)
  const [action] = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uriOf('policy.json') }, range: diagnostics[0]?.range, context: { diagnostics } })
  expect(action?.kind).toBe('quickfix')
  const [edit] = action?.edit?.changes?.[uriOf('policy.json')] ?? []
  expect(edit && textAt(text, edit.range)).toContain('GetObjekt')
  expect(edit?.newText).toContain('GetObject')
})

test('everything that keeps access is fixed at once', async () => {
  const text = policy('s3:GetObject').replace('"s3:GetObject"', '["s3:GetObject", "s3:Get*", "s3:GetObject"]')
  await open('policy.json', text)
  const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uriOf('policy.json') }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [], only: ['source.fixAll'] } })
  expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll'])
  expect(actions[0]?.edit?.changes?.[uriOf('policy.json')]?.length).toBeGreaterThan(0)
})

test('an action, a condition key, an operator and an ARN tell what they are', async () => {
  const text = policy('s3:GetObject')
  await open('policy.json', text)
  const hover = async (marked: string) => connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: uriOf('policy.json') }, position: positionIn(text, marked, 3) })
  const told = async (marked: string) => JSON.stringify((await hover(marked))?.contents)
  expect(await told('s3:GetObject')).toContain('arn:${Partition}:s3:::${BucketName}/${ObjectName}')
  expect(await told('aws:SourceVpce')).toContain('StringEquals')
  expect(await told('StringEquals')).toContain('equals one of the values')
  expect(await told('arn:aws:s3:::example-bucket')).toContain('object')
  expect(await hover('2012-10-17')).toBeNull()
})

test('actions and condition keys are completed, in place of what is written', async () => {
  const text = policy('s3:GetObject').replace('"s3:GetObject"', '["s3:GetObject", "s3:Get"]').replace('aws:SourceVpce', 'aws:')
  await open('policy.json', text)
  const complete = async (marked: string, inside: number) => connection.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri: uriOf('policy.json') }, position: positionIn(text, marked, inside) })
  const actions = await complete('s3:Get"', 6)
  const one = actions.find(({ label }) => label === 's3:GetObject')
  expect(one?.detail).toBe('Read')
  expect(one?.textEdit && 'range' in one.textEdit && textAt(text, one.textEdit.range)).toBe('s3:Get')
  const keys = (await complete('aws:"', 4)).map(({ label }) => label)
  expect(keys).toContain('aws:SourceVpce')
  expect(keys).toContain('s3:ResourceAccount')
  expect(await complete('2012', 1)).toEqual([])
})

test.each([
  ['- s3:', '- s3:', 's3:GetObject', 's3:'],
  ['[s3:PutObject, s3:]', 's3:PutObject, s3:', 's3:GetObject', 's3:'],
  ['s3:GetObject\n    Condition:\n      StringEquals:\n        aws:So', 'aws:So', 'aws:SourceVpce', 'aws:So'],
  ['s3:GetObject\n    Condition:\n      StringEq', 'StringEq', 'StringEquals', 'StringEq'],
])('half a name in YAML is completed: %j', async (action, before, label, replaced) => {
  const text = `Version: '2012-10-17'\nStatement:\n  - Effect: Allow\n    Resource: arn:aws:s3:::reports/*\n    Action: ${action.startsWith('-') ? `\n      ${action}` : action}\n`
  await open('policy.yaml', text, 'yaml')
  const items = await connection.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument: { uri: uriOf('policy.yaml') }, position: positionIn(text, before, before.length) })
  const one = items.find((item) => item.label === label)
  expect(one?.textEdit && 'range' in one.textEdit && textAt(text, one.textEdit.range)).toBe(replaced)
})

test('a finding that stands in another file of the module is shown there', async () => {
  const locals = 'locals {\n  actions = ["s3:GetObjekt"]\n}\n'
  fs.mkdirSync(path.join(folder, 'module'))
  fs.writeFileSync(path.join(folder, 'module/locals.tf'), locals)
  const main = 'data "aws_iam_policy_document" "reader" {\n  statement {\n    actions   = local.actions\n    resources = ["arn:aws:s3:::reports/*"]\n  }\n}\n'
  expect(await open('module/main.tf', main, 'terraform')).toEqual([])
  const [found] = await diagnosticsOf('module/locals.tf')
  expect(found && textAt(locals, found.range)).toBe('"s3:GetObjekt"')
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('module/main.tf') } })
  expect(await diagnosticsOf('module/locals.tf')).toEqual([])
})

test('of two texts that are in no file, each has its own fixes', async () => {
  const uris = ['untitled:Untitled-1', 'untitled:Untitled-2']
  for (const uri of uris) await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 1, text: policy('s3:GetObjekt') } })
  while (!uris.every((uri) => published.has(uri))) await new Promise<void>((resolve) => waiting.push(resolve))
  for (const uri of uris) {
    const [action] = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: published.get(uri)?.[0]?.range, context: { diagnostics: [] } })
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([uri])
  }
})

test('a configuration that changes counts at once', async () => {
  expect(await open('policy.json', policy('s3:GetObjekt'))).toHaveLength(1)
  expect(watched).toContain('**/{policylint.json,policylint.jsonc,.policylint.json}')
  fs.writeFileSync(path.join(folder, 'policylint.json'), '{ "rules": { "misspelt-action": "off" } }')
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('policylint.json'), type: 1 }] })
  expect(await diagnosticsOf('policy.json')).toEqual([])
})

test('a wrong configuration is told once, and the rest goes on', async () => {
  fs.writeFileSync(path.join(folder, 'policylint.json'), '{ "rulez": {} }')
  const messages: string[] = []
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message))
  expect(await open('policy.json', policy('s3:GetObjekt'))).toHaveLength(1)
  expect(messages.join('\n')).toContain('rulez')
})
