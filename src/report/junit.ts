/**
 * JUnit's XML, which Jenkins, GitLab and others show as test results: a suite for each file, a case for each finding.
 * A file with policies and without findings is a case that passes, so that no report is empty.
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
import type { Crash, Finding, Run } from '../finding.ts'
import { positionAt } from '../text.ts'
import { byFile, type FileReport } from './by-file.ts'
import { capitalized, notesOf } from './notes.ts'
import { visible, visiblePath, visibleStart } from './visible.ts'
import { xml, type Element } from './xml.ts'

export function junit(run: Run): string {
  const files = byFile(run)
  const suites = [...files.map(suiteOf), ...(run.crashes.length > 0 ? [faults(run.crashes)] : [])]
  const total = { '@tests': sum(suites, '@tests'), '@failures': sum(suites, '@failures'), '@errors': sum(suites, '@errors') }
  return xml({ testsuites: { '@name': 'policylint', ...total, testsuite: suites } })
}

function sum(suites: readonly Element[], name: string): number {
  return suites.reduce((total, suite) => total + Number(suite[name]), 0)
}

function suiteOf({ path, findings }: FileReport): Element {
  const failures = findings.filter(({ severity }) => severity !== 'info').length
  const cases = findings.length > 0 ? findings.map((finding) => caseOf(path, finding)) : [{ '@name': 'policylint', '@classname': path, '@time': 0 }]
  return { '@name': path, '@tests': cases.length, '@failures': failures, '@errors': 0, '@time': 0, testcase: cases }
}

/** Infos are no failures: they pass, and say what they have to say. */
function caseOf(path: string, finding: Finding): Element {
  const { at, rule, severity, message } = finding
  const { line, column } = positionAt(at.source, at.start)
  const text = [
    `${visiblePath(path)}:${line}:${column} ${severity} ${visible(rule)}`, ...finding.related.map((other) => `${visibleStart(other.message)}: ${place(other.at)}`),
    ...notesOf(finding).map(({ label, text: note }) => `${label}: ${visible(note)}`), finding.url,
  ].join('\n')
  const said = capitalized(visibleStart(message))
  const outcome: Element = severity === 'info' ? { 'system-out': `${said}\n${text}` } : { failure: { '@message': said, '@type': severity, '#text': text } }
  return { '@name': `${visible(rule)} at ${line}:${column}`, '@classname': path, '@time': 0, ...outcome }
}

function place(at: Finding['at']): string {
  const { line, column } = positionAt(at.source, at.start)
  return `${visiblePath(at.source.path)}:${line}:${column}`
}

function faults(crashes: readonly Crash[]): Element {
  const cases = crashes.map(({ rule, path, error }) => ({ '@name': visible(rule), '@classname': path, '@time': 0, error: { '@message': `the rule ${visible(rule)} crashed`, '@type': 'crash', '#text': error.split('\n').map(visibleStart).join('\n') } }))
  return { '@name': 'policylint', '@tests': cases.length, '@failures': 0, '@errors': cases.length, '@time': 0, testcase: cases }
}
