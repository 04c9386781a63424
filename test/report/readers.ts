/** Strict readers of what the reports write, for the test of hostile text: each throws or tells where something got out. */
import { Parser } from 'commonmark'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { readStep } from '../runner.ts'

/** What nobody sees, or what steers a terminal; C0 and C1, bidirectional controls, zero-width characters, tags, separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** Any output at all may stand in the log of a workflow: the runner must find no command and no problem matcher anything in it. */
export function inLog(text: string, allowed: readonly string[] = []): readonly string[] {
  const { commands, matched } = readStep(text)
  return [...commands.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `command ${name}`), ...matched.map((line) => `matched ${line}`)]
}

/** For a terminal: lines of visible text, the colours of picocolors, and links to pages of rules. */
export function onTerminal(text: string): readonly string[] {
  const plain = text.replace(/\u001b\[(?:0|1|2|22|31|33|36|39)m/g, '').replace(/\u001b\]8;;(?:https:\/\/github\.com\/policylint\/policylint\/blob\/main\/docs\/rules\/[\w-]+\.md)?\u001b\\/g, '')
  return plain.split('\n').filter((line) => HIDDEN.test(line)).map((line) => `hidden in ${JSON.stringify(line)}`)
}

/** JSON that is visible as it stands, too. */
export function asJson(text: string): readonly string[] {
  JSON.parse(text)
  return onTerminal(text)
}

/** A Markdown text without anything but text and code: no link, image, HTML, mention or reference. */
export function asMarkdown(text: string): readonly string[] {
  const walker = new Parser().parse(text).walker()
  const wrong: string[] = []
  for (let event = walker.next(); event; event = walker.next()) {
    const { type, literal } = event.node
    if (!['document', 'paragraph', 'text', 'code', 'softbreak'].includes(type)) wrong.push(`${type} in ${JSON.stringify(text)}`)
    if (type === 'text' && /[@#$<>|*~[\]]|:\/\/|www\.|:\w+:/.test(literal ?? '')) wrong.push(`${JSON.stringify(literal)} is read as more than text`)
  }
  return [...wrong, ...onTerminal(text)]
}

/** Well-formed XML that is visible as it stands, of elements and attributes of these names. */
export function asXml(text: string, names: readonly string[]): readonly string[] {
  // Throws where it is not well-formed.
  SyntaxValidator.validate(text)
  const wrong: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && !names.includes(name)) wrong.push(`an element or attribute ${name}`)
      visit(inner)
    }
  }
  visit(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text))
  return [...wrong, ...onTerminal(text)]
}

/** A page without a parse error, of known elements and attributes, with no address but ours and no script but the one. */
export function asHtml(text: string): readonly string[] {
  const wrong: string[] = []
  const tags = new Set<string>('html head meta title style body a header h1 h2 h3 h4 nav main section ul li b p form label input select option fieldset legend button output article span pre code mark dl dt dd div table thead tbody tr th td footer script'.split(' '))
  const attributes = new Set<string>('lang charset http-equiv content name href id class aria-label aria-live role hidden type placeholder autocomplete spellcheck value checked data-severity data-rule data-file tabindex dir scope'.split(' '))
  let scripts = 0
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (!tags.has(node.tagName)) wrong.push(`<${node.tagName}>`)
      if (node.tagName === 'script') scripts++
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) wrong.push(`${name}="${value}"`)
        if (name === 'href' && !/^(?:#\w+|https:\/\/github\.com\/policylint\/policylint[\w./-]*)$/.test(value)) wrong.push(`href="${value}"`)
      }
    }
    if (node.nodeName === '#comment') wrong.push('a comment')
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(text, { onParseError: ({ code }) => void wrong.push(code) }))
  if (scripts !== 1) wrong.push(`${scripts} scripts`)
  return [...wrong, ...onTerminal(text)]
}
