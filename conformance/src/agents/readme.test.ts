/** The README says what the suite does: topics and credentials. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agentsCredentials } from '../credentials/agents-credentials.ts'
import { createAgentsSuite } from './suite.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('every topic of the suite has its row, and no other', () => {
  const [, section = ''] = /## Which version of agents it is\n([\s\S]*?)\n## /.exec(readme) ?? []
  const rows = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)\/\*`/g)].map(([, topic]) => topic),
  )
  const topics = new Set(createAgentsSuite(null).checks.map(({ id }) => id.split('/')[0]))
  expect(rows.sort()).toEqual([...topics].sort())
})

test('the credentials shown are such, all of them', () => {
  const [, json = ''] = /```json\n(\{\s*"apiKey"[\s\S]*?)```/.exec(readme) ?? []
  const given = agentsCredentials.read(JSON.parse(json), 'README.md')
  expect(Object.keys(given).sort()).toEqual(['apiKey', 'domainKey', 'readKey', 'writeKey'])
})
