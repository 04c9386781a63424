/**
 * Values of conditions, by their types.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import ipaddr from 'ipaddr.js'

/** A number as JSON and IAM write it. */
export function readNumber(value: string): number | undefined {
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(value) ? Number(value) : undefined
}

export interface DateValue {
  /** Milliseconds since 1970. */
  readonly time: number
  /** It is written as seconds since 1970. */
  readonly epoch: boolean
}

/** A date in one of the forms of ISO 8601 that https://www.w3.org/TR/NOTE-datetime lists, or in seconds since 1970. */
export function readDate(value: string): DateValue | undefined {
  // Four digits are a year.
  if (/^\d{5,}(?:\.\d+)?$/.test(value)) return { time: Number(value) * 1000, epoch: true }
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?)?)?$/i.test(value)) return undefined
  const time = Date.parse(value.toUpperCase().replace(/([+-]\d\d)(\d\d)$/, (zone, hours: string, minutes: string) => (value.includes('T') || value.includes('t') ? `${hours}:${minutes}` : zone)))
  return Number.isNaN(time) ? undefined : { time, epoch: false }
}

export function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(value)
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

/** The block as it is to be written: without the bits behind its prefix. */
export function networkOf({ version, bytes, bits }: Range): string {
  const cut = bytes.map((byte, i) => {
    const shift = Math.min(8, Math.max(0, 8 - (bits - i * 8)))
    return (byte >> shift) << shift
  })
  const address = ipaddr.fromByteArray([...cut])
  return `${address.toString()}${bits === (version === 4 ? 32 : 128) ? '' : `/${bits}`}`
}
