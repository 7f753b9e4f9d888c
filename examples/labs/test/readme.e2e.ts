/** The example on labs in the first README, run as it stands, against the mock over HTTP. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, systemClock } from '@nova/mock'
import { createLabsClient, logOut } from '@nova/sdk/labs'
import { expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)

test('the example of the README prints what somebody else changes', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const code = /<!-- example: watch-lab -->\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.split('\n').filter((line) => line.trim()).length).toBeLessThanOrEqual(10)
  const platform = await createMockPlatform({ clock: systemClock })
  const { baseUrls, labsCredentials } = await platform.listen()
  const { username = '', password = '' } = labsCredentials ?? {}
  const other = createLabsClient({ baseUrl: baseUrls.labs, auth: { username: 'bob', password: 'nova-bobby' } })
  const program = fileURLToPath(new URL('.readme-example.mjs', folder))
  writeFileSync(program, code)
  let changed: Promise<unknown> | undefined
  let printed = ''
  try {
    const { stdout } = await runNode([program, 'demo.json'], {
      folder,
      env: { NOVA_LABS_URL: baseUrls.labs, NOVA_LABS_USERNAME: username, NOVA_LABS_PASSWORD: password },
      onOutput(text, stop) {
        printed += text
        if (printed.includes('2 nodes, 2 wires'))
          changed ??= other.createNetwork('demo.json', { name: 'seen', type: 'linux_bridge' })
        if (printed.includes('network 2')) stop()
      },
    })
    await changed
    expect(stdout).toMatch(/^\w+ added network 2$/m)
    await logOut(other)
  } finally {
    rmSync(program, { force: true })
    await platform.close()
  }
})
