/** Numbers of things, in words. */
import type { Finding } from '../finding.ts'

/** `1 file`, `2 files`, `2 policies`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}

/** `2 errors, 1 warning`; empty without findings. */
export function countOf(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
  return parts.filter(([count]) => count > 0).map(([count, noun]) => plural(count, noun)).join(', ')
}
