import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { formatHtml } from './html-reporter.ts'
import { formatJson } from './json-reporter.ts'
import { formatJunit } from './junit-reporter.ts'
import { sampleReport, socketReport } from './sample-report.testing.ts'
import { formatTerminal } from './terminal-reporter.ts'

it('shows in the terminal which frames came, after the cells, and counts them', () => {
  const lines = formatTerminal(socketReport).split('\n')
  const at = lines.findIndex((line) => line.startsWith('Frames'))
  expect(lines.slice(at, at + 6)).toEqual([
    'Frames type x seen: + seen, - missed, · cannot be provoked, ! not in the contract',
    '  + hello       both',
    '  - thing_made  path      no check saw it',
    '  · thing_lost  document  no server sends it',
    '  ! <odd>                 unknown',
    '',
  ])
  expect(lines.at(-2)).toBe('1 of 3 frames seen, 1 missed, 1 cannot be provoked, 1 not in the contract')
})

it('says nothing of frames where a service has none', () => {
  const shown = [formatTerminal, formatHtml, formatJunit, formatJson].map((format) => format(sampleReport))
  for (const text of shown) expect(text).not.toMatch(/frames/i)
})

it('keeps them in JSON', () => {
  expect(JSON.parse(formatJson(socketReport)).frames).toEqual(socketReport.frames)
})

it('has a table of them on the page', () => {
  const html = formatHtml(socketReport)
  expect(html).toContain('<caption>Frames</caption>')
  expect(html).toContain('<code>&lt;odd&gt;</code>')
  expect(html).toContain('1 of 4 frames seen.')
})

it('counts them among the properties of a JUnit suite', () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testsuite' })
  const [first] = parser.parse(formatJunit(socketReport)).testsuites.testsuite
  expect(first.properties.property).toContainEqual({ '@_name': 'frames.provoked', '@_value': '1' })
})
