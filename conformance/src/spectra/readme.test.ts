/** The README says what the suite does: topics, credentials, numbers. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { spectraCredentials } from '../credentials/spectra-credentials.ts'
import { services } from '../service-registry.ts'
import { defaultLimits } from './discover-facts.ts'
import { createSpectraSuite } from './suite.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('every topic of the suite has its row, and no other', () => {
  const [, section = ''] = /## What is looked at of a catalogue\n([\s\S]*?)\n## /.exec(readme) ?? []
  const rows = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)\/\*`/g)].map(([, topic]) => topic),
  )
  const topics = new Set(createSpectraSuite().checks.map(({ id }) => id.split('/')[0]))
  expect(rows.sort()).toEqual([...topics].sort())
})

test('the credentials shown are such, and their numbers those that hold without them', () => {
  const [, json = ''] = /```json\n(\{\s*"buckets"[\s\S]*?)```/.exec(readme) ?? []
  const { sample, ...given } = spectraCredentials.read(JSON.parse(json), 'README.md')
  expect(sample).toEqual(defaultLimits)
  expect(Object.keys(given)).toEqual(['buckets', 'listing'])
})

test('every service is one of the words', () => {
  const [line = ''] = /^\| `--service WORD`.*$/m.exec(readme) ?? []
  for (const word of Object.keys(services)) expect(line).toContain(`\`${word}\``)
})
