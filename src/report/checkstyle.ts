/**
 * The XML of Checkstyle, which many tools read.
 * https://checkstyle.sourceforge.io/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html
 */
import type { Finding, Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { byFile } from './by-file.ts'
import { markdown } from './markdown.ts'
import { sentences } from './notes.ts'
import { xml, type Element } from './xml.ts'

export function checkstyle(run: Run): string {
  // Readers that know versions read the errors of all since 4.3 in the same way.
  return xml({ checkstyle: { '@version': '4.3', file: byFile(run).map(({ path, findings }) => ({ '@name': path, error: findings.map(errorOf) })) } })
}

function errorOf(finding: Finding): Element {
  const { line, column } = positionAt(finding.at.source, finding.at.start)
  return { '@line': line, '@column': column, '@severity': finding.severity, '@message': markdown(sentences(finding)), '@source': `policylint.${finding.rule}` }
}
