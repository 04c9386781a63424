/** Elements as XML text, for the formats that are XML. */
import XMLBuilder from 'fast-xml-builder'
import { codeOf, shown } from './visible.ts'

/** Names to attributes (`@name`), to one or several elements, or to the element's text (`#text`). */
export interface Element {
  readonly [name: string]: string | number | Element | readonly Element[]
}

// What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A document. Hidden characters are references, so that a parser reads the very text; those that XML cannot hold show as `\u{…}`. */
export function xml(root: Element): string {
  const clean = (value: unknown) => String(value).replace(IMPOSSIBLE, codeOf)
  const builder = new XMLBuilder({
    attributeNamePrefix: '@', ignoreAttributes: false, format: true, suppressEmptyNode: true, suppressBooleanAttributes: false,
    attributeValueProcessor: (_, value) => reference(clean(value), true), tagValueProcessor: (_, value) => reference(clean(value), false),
    processEntities: false,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`
}

/** Escaped by hand, since the builder's own entities know no references. */
function reference(text: string, inAttribute: boolean): string {
  const escaped = text.replace(/[&<>"']/g, number).replaceAll('##[', '##&#91;')
  return shown(escaped, (char) => (char === '\n' && !inAttribute ? char : number(char)))
}

function number(char: string): string {
  return `&#${char.codePointAt(0) ?? 0};`
}
