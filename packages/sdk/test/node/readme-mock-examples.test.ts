import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import { expect, it } from 'vitest'
import { findExampleProblems } from './compile-examples.ts'
import { readBlocks, readTable, runBlock } from './readme-blocks.ts'

const readme = readFileSync(fileURLToPath(new URL('../../../mock/README.md', import.meta.url)), 'utf8')
const blocks = readBlocks(readme)

it('every block of the README of the mock compiles', () => {
  expect(blocks.length).toBeGreaterThan(1)
  const examples = blocks.map(({ line, code }) => ({ where: `README.md:${line}`, code }))
  expect(findExampleProblems(examples, '')).toEqual([])
})

it.each(blocks)('the block in line $line of the README of the mock runs', async ({ code }) => {
  await expect(runBlock(code, {}, { '@nova/mock': mock })).resolves.toEqual([])
})

it('its accounts and lab files of labs are those that are there', async () => {
  const platform = await mock.createMockPlatform()
  const { labs, fetch } = platform
  for (const [username = '', password = ''] of readTable(readme, 'account')) {
    const body = JSON.stringify({ username: username.slice(1, -1), password: password.slice(1, -1) })
    const answer = await fetch(`${labs.baseUrl}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await answer.json(), username).toMatchObject({ code: 200 })
  }
  for (const [file = ''] of readTable(readme, 'lab file')) expect(labs.getDocument(file.slice(1, -1))).not.toBeNull()
  await platform.close()
})
