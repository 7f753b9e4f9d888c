import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('bundles for a page without anything of Node', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs.filter((path) => /crypto\/node|storage\/directory/.test(path))).toEqual([])
  expect(inputs.some((path) => path.endsWith('crypto/browser.ts'))).toBe(true)
  expect(outputFiles[0]?.text).not.toMatch(/from ?["']node:/)
})
