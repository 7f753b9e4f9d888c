import { XMLBuilder } from 'fast-xml-parser'
import type { CheckReport, Report } from '../report.ts'
import { explainCheck, formatRequest } from './explain-check.ts'

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true })

/** What XML 1.0 cannot carry, not even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** JUnit XML: a test suite per topic, a test case per check. Coverage has no place in it except as properties. */
export function formatJunit(report: Report): string {
  const topics = [...new Set(report.checks.map(topicOf))]
  const tree = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: {
      '@_name': `conformance ${report.service}`,
      ...counts(report.checks),
      '@_time': seconds(report.durationMs),
      testsuite: topics.map((topic) => suiteOf(report, topic)),
    },
  }
  return builder.build(clean(tree))
}

function suiteOf(report: Report, topic: string) {
  const checks = report.checks.filter((check) => topicOf(check) === topic)
  return {
    '@_name': `${report.service}.${topic}`,
    ...counts(checks),
    '@_time': seconds(checks.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    '@_timestamp': report.startedAt,
    properties: {
      property: [
        { '@_name': 'target', '@_value': report.target },
        ...Object.entries(report.coverage.totals).map(([state, count]) => ({
          '@_name': `coverage.${state}`,
          '@_value': String(count),
        })),
        ...Object.entries(report.frames?.totals ?? {}).map(([state, count]) => ({
          '@_name': `frames.${state}`,
          '@_value': String(count),
        })),
      ],
    },
    testcase: checks.map((check) => caseOf(report.service, check)),
  }
}

function caseOf(service: string, check: CheckReport) {
  const { id, title, durationMs, outcome, requests } = check
  const explained = { '@_message': explainCheck(check), '#text': requests.map(formatRequest).join('\n') }
  return {
    '@_name': `${id}: ${title}`,
    '@_classname': `${service}.${topicOf(check)}`,
    '@_time': seconds(durationMs),
    ...(outcome === 'fail' ? { failure: { ...explained, '@_type': 'contract' } } : {}),
    ...(outcome === 'error' ? { error: { ...explained, '@_type': 'no-answer' } } : {}),
    ...(outcome === 'skip' ? { skipped: { '@_message': explained['@_message'] } } : {}),
  }
}

const counts = (checks: readonly CheckReport[]) => {
  const count = (outcome: CheckReport['outcome']) => String(checks.filter((check) => check.outcome === outcome).length)
  return {
    '@_tests': String(checks.length),
    '@_failures': count('fail'),
    '@_errors': count('error'),
    '@_skipped': count('skip'),
  }
}

const topicOf = ({ id }: CheckReport) => id.split('/')[0] ?? id
const seconds = (ms: number) => (ms / 1000).toFixed(3)

function clean(node: unknown): unknown {
  if (typeof node === 'string') return node.replace(unwritable, '�')
  if (Array.isArray(node)) return node.map(clean)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, clean(value)]))
}
