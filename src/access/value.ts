/**
 * Values of conditions, by their types.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import ipaddr from 'ipaddr.js'
import { blanked } from '../policy/variable.ts'
import { matches } from '../policy/wildcard.ts'

/** An integer or a decimal, with an exponent where a JSON number has one. */
export function readNumber(value: string): number | undefined {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(value) ? Number(value) : undefined
}

export interface DateValue {
  /** Milliseconds since 1970. */
  readonly time: number
  /** It is written as seconds since 1970. */
  readonly epoch: boolean
}

const W3C_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?)?)?$/i

/**
 * A date in one of the forms of ISO 8601 that https://www.w3.org/TR/NOTE-datetime lists, or in seconds since 1970. With a
 * time of day goes a time zone.
 */
export function readDate(value: string): DateValue | undefined {
  // Four digits are a year.
  if (/^\d{5,}(?:\.\d+)?$/.test(value)) return { time: Number(value) * 1000, epoch: true }
  const [, year, month = '01', day = '01'] = W3C_DATE.exec(value) ?? []
  // `Date` counts on past the last day of a month.
  if (year === undefined || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return undefined
  const time = Date.parse(value.toUpperCase().replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : { time, epoch: false }
}

/** The moment in the form that the page shows, `2026-01-31T23:59:59Z`; undefined outside the years of four digits. */
export function writeDate(time: number): string | undefined {
  return time >= 0 && time < Date.UTC(10_000, 0) ? new Date(time).toISOString().replace('.000Z', 'Z') : undefined
}

/** RFC 4648, section 4: with padding. */
export function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(value)
}

/** Has it the six fields that an Arn operator compares one by one? */
export function isArn(value: string): boolean {
  return value.startsWith('arn:') && blanked(value).split(':').length >= 6
}

/**
 * May it be an ARN, or a pattern of ARNs? AWS does not say whether a wildcard of an Arn operator reaches over a colon, so
 * one with a wildcard and fewer than six fields passes.
 */
export function mayBeArn(value: string): boolean {
  const fields = blanked(value).split(':')
  return matches(fields[0] ?? '', 'arn') && (fields.length >= 6 || value.includes('*'))
}

/** The addresses of a CIDR block; one address is a block of its own. */
export interface Range {
  readonly version: 4 | 6
  readonly bytes: readonly number[]
  /** Bits of the prefix. */
  readonly bits: number
}

/** A CIDR block or an address, IPv4 or IPv6: RFC 4632, RFC 4291. */
export function readRange(value: string): Range | undefined {
  const [address = '', prefix, more] = value.split('/')
  const parsed = readAddress(address)
  if (!parsed || more !== undefined) return undefined
  const bytes = parsed.toByteArray()
  const bits = prefix === undefined ? bytes.length * 8 : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  return bits < 0 || bits > bytes.length * 8 ? undefined : { version: bytes.length === 4 ? 4 : 6, bytes, bits }
}

function readAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  return address.includes(':') && !address.includes('%') && ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address) : undefined
}

/** Are all addresses of `inner` in `outer`? */
export function rangeHolds(outer: Range, inner: Range): boolean {
  return outer.version === inner.version && outer.bits <= inner.bits && sameBits(outer.bytes, inner.bytes, outer.bits)
}

function sameBits(a: readonly number[], b: readonly number[], bits: number): boolean {
  return a.every((byte, i) => {
    const shift = Math.min(8, Math.max(0, 8 - (bits - i * 8)))
    return byte >> shift === (b[i] ?? 0) >> shift
  })
}

/** The block without the bits behind its prefix. */
function network({ bytes, bits }: Range): readonly number[] {
  return bytes.map((byte, i) => {
    const shift = Math.min(8, Math.max(0, 8 - (bits - i * 8)))
    return (byte >> shift) << shift
  })
}

/** Are there bits behind its prefix? They count for nothing. */
export function hasHostBits(range: Range): boolean {
  return network(range).some((byte, i) => byte !== range.bytes[i])
}

/** The block as it is to be written: without the bits behind its prefix. */
export function networkOf(range: Range): string {
  const address = ipaddr.fromByteArray([...network(range)]).toString()
  return range.bits === range.bytes.length * 8 ? address : `${address}/${range.bits}`
}

/** The block that was meant by `203.0.113.*`, if that is what this is. */
export function meantRange(value: string): string | undefined {
  const [, numbers = '', stars = ''] = /^((?:\d{1,3}\.){1,3})(\*(?:\.\*)*)$/.exec(value) ?? []
  const known = numbers.split('.').length - 1
  const zeros = stars.split('.').map(() => '0')
  const meant = `${numbers}${zeros.join('.')}/${known * 8}`
  return known + zeros.length === 4 && readRange(meant) ? meant : undefined
}

const privateRanges = [
  // https://www.rfc-editor.org/rfc/rfc1918: private networks
  '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16',
  // https://www.rfc-editor.org/rfc/rfc6890: the host itself, the link, and the private networks of IPv6
  '127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fe80::/10', 'fc00::/7',
].flatMap((each) => readRange(each) ?? [])

/** Are all addresses of the block ones that no request from the internet has? */
export function isPrivate(range: Range): boolean {
  return privateRanges.some((each) => rangeHolds(each, range))
}
