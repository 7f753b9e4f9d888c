import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the platform and its MSW handlers bundle for a page', async () => {
  const built = await build({
    stdin: {
      contents: "export { createMockPlatform } from './index.ts'; export { createMswHandlers } from './msw.ts'",
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['nova-source'],
    write: false,
    logLevel: 'silent',
  })
  expect(built.errors).toEqual([])
  expect(built.outputFiles[0]?.text).not.toMatch(/from\s*["']node:/)
})
