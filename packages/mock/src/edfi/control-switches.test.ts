import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMockPlatform } from '../index.ts'

test('the README names every switch, user and client', async () => {
  const platform = await createMockPlatform()
  const { switches, edfi } = await (await platform.fetch(`${platform.edfi.baseUrl}/.nova-mock`)).json()
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const edfiPart = readme.slice(readme.indexOf('## Edfi'), readme.indexOf('## Time'))
  for (const name of Object.keys(switches.edfi)) expect(edfiPart).toContain(`\`${name}\``)
  for (const { clientId, clientSecret } of Object.values<{ clientId: string; clientSecret: string }>(
    edfi.credentials.clients,
  )) {
    expect(edfiPart).toContain(`\`${clientId}\``)
    expect(edfiPart).toContain(`\`${clientSecret}\``)
  }
  await platform.close()
})
