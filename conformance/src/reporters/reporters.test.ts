import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { formatHtml } from './html-reporter.ts'
import { formatJson } from './json-reporter.ts'
import { formatJunit } from './junit-reporter.ts'
import { sampleReport } from './sample-report.testing.ts'
import { formatProgress, formatTerminal } from './terminal-reporter.ts'

describe('formatJson', () => {
  it('keeps the whole report', () => {
    expect(JSON.parse(formatJson(sampleReport))).toEqual(sampleReport)
  })
})

describe('formatTerminal', () => {
  it('shows failures, skips, coverage, gaps with reasons and totals, in this order', () => {
    expect(formatTerminal(sampleReport).split('\n')).toEqual([
      'tiny at http://tiny.test, run run1, 2026-01-01T00:00:00.000Z',
      '',
      'FAIL things/refuses',
      '  Refuses "strange" <things> & such',
      '  wanted  422 & <invalid_request>',
      '  seen    {"status":200}',
      '          "\u0000\uD800',
      '  POST /v1/things 200 (request r-9)',
      '  GET /v1/things/1 no answer',
      '',
      'ERROR things/reads',
      '  Reads',
      '  reason  GET /v1/things/1: reset',
      '',
      'Skipped',
      '  things/large  needs consent: --allow large-transfer',
      '',
      'Coverage operation x status x code: + provoked, - missed, · cannot be provoked, ! not in the contract',
      '  ping         1/1  200 +',
      '  makeThing    0/3  201 -  401 ··  200 !',
      '',
      'Not provoked',
      '  no check provoked it',
      '    201 of makeThing',
      '  needs magic',
      '    401 gone, 401 odd of makeThing',
      '',
      'Left behind',
      '  thing 1 of things/refuses: still <in> use',
      '',
      '1 passed, 1 failed, 1 without an answer, 1 skipped in 12.3 s',
      '1 of 4 cells provoked, 1 missed, 2 cannot be provoked, 1 not in the contract',
      '',
    ])
  })

  it('counts by surface, where a service has several', () => {
    const [first, ...others] = sampleReport.coverage.cells
    const cells = [{ ...first, surface: 'app' }, ...others.map((cell) => ({ ...cell, surface: 'external' }))]
    const coverage = { ...sampleReport.coverage, cells: cells as typeof sampleReport.coverage.cells }
    const lines = formatTerminal({ ...sampleReport, coverage }).split('\n')
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Coverage')) + 1)).toEqual(
      expect.arrayContaining(['  app: 1/1', '  ping         1/1  200 +', '  external: 0/3']),
    )
    expect(lines.filter((line) => line.startsWith('  external: '))).toHaveLength(1)
    expect(formatHtml({ ...sampleReport, coverage })).toContain('<code>makeThing</code> external</th>')
  })

  it('colours only when asked', () => {
    expect(formatTerminal(sampleReport)).not.toContain('\u001b')
    expect(formatTerminal(sampleReport, { color: true })).toContain('\u001b[31mFAIL\u001b[39m')
  })

  it('shows progress in a line per check', () => {
    expect(sampleReport.checks.map((check) => formatProgress(check))).toEqual([
      'pass  pings/answers',
      'fail  things/refuses 1.2 s',
      'error things/reads',
      'skip  things/large',
    ])
  })
})

describe('formatJunit', () => {
  const xml = formatJunit(sampleReport)

  it('is XML whatever was seen', () => {
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).not.toContain('\u0000')
    expect(xml).not.toMatch(/\p{Surrogate}/u)
  })

  it('has a suite per topic and a case per check', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ['testsuite', 'testcase'].includes(name),
    })
    const { testsuites } = parser.parse(xml)
    expect(testsuites).toMatchObject({ '@_tests': '4', '@_failures': '1', '@_errors': '1', '@_skipped': '1' })
    expect(testsuites.testsuite).toMatchObject([
      { '@_name': 'tiny.pings', '@_tests': '1', testcase: [{ '@_name': 'pings/answers: Answers' }] },
      {
        '@_name': 'tiny.things',
        '@_tests': '3',
        testcase: [
          {
            '@_name': 'things/refuses: Refuses "strange" <things> & such',
            '@_time': '1.234',
            failure: {
              '@_message': expect.stringContaining('wanted: 422 & <invalid_request>; seen: {"status":200}'),
              '#text': 'POST /v1/things 200 (request r-9)\nGET /v1/things/1 no answer',
            },
          },
          { error: { '@_message': 'GET /v1/things/1: reset' } },
          { skipped: { '@_message': 'needs consent: --allow large-transfer' } },
        ],
      },
    ])
  })
})

describe('formatHtml', () => {
  const html = formatHtml(sampleReport)

  it('needs nothing else', () => {
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/i)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  })

  it('escapes what was seen', () => {
    expect(html).toContain('Refuses &quot;strange&quot; &lt;things&gt; &amp; such')
    expect(html).not.toContain('<things>')
    expect(html).not.toContain('<in>')
  })

  it('names tables, columns and rows for readers that do not see them', () => {
    expect(html.match(/<caption>/g)).toHaveLength(3)
    expect(html).toContain('<th scope="rowgroup" rowspan="4"><code>makeThing</code></th>')
    expect(html.match(/<th scope="col">/g)).toHaveLength(12)
  })

  it('shows what failed before what passed', () => {
    expect(html.indexOf('things/refuses')).toBeLessThan(html.indexOf('pings/answers'))
  })
})
