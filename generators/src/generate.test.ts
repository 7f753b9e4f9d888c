import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeRepository } from '../test/parcels.ts'
import { generate } from './generate.ts'

const generated = 'packages/sdk/src/parcels/generated'

let root: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ root, remove } = await makeRepository())
})
afterEach(() => remove())

async function snapshot(): Promise<Record<string, string>> {
  const names = (await readdir(join(root, generated))).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(root, generated, name), 'utf8')))
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
}

describe('generate', () => {
  it('gives the same bytes every time', async () => {
    await generate({ root })
    const first = await snapshot()
    await rm(join(root, generated), { recursive: true })
    await generate({ root })
    expect(await snapshot()).toEqual(first)
    expect((await generate({ root })).changes).toEqual([])
  })

  it('does not depend on the line endings of the contract', async () => {
    await generate({ root })
    const file = join(root, 'contracts/parcels/openapi.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'))
    expect((await generate({ root, check: true })).changes).toEqual([])
  })

  it('finds what drifted and writes nothing when only checking', async () => {
    await generate({ root })
    await writeFile(join(root, generated, 'calls.ts'), '// edited by hand\n')
    await rm(join(root, generated, 'types.ts'))
    await writeFile(join(root, generated, 'old.ts'), '// from an earlier contract\n')
    const before = await snapshot()
    const { changes } = await generate({ root, check: true })
    expect(changes).toEqual([
      { file: `${generated}/calls.ts`, kind: 'changed' },
      { file: `${generated}/old.ts`, kind: 'stale' },
      { file: `${generated}/types.ts`, kind: 'missing' },
    ])
    expect(await snapshot()).toEqual(before)
    await generate({ root })
    expect((await generate({ root, check: true })).changes).toEqual([])
  })

  it('notices a changed contract', async () => {
    await generate({ root })
    const file = join(root, 'contracts/parcels/openapi.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('maximum: 5 }', 'maximum: 6 }'))
    const { changes } = await generate({ root, check: true })
    expect(changes.map((change) => change.file)).toEqual([`${generated}/json-schemas.ts`, `${generated}/schemas.ts`])
  })

  it('removes the output of a service whose contract has gone', async () => {
    await generate({ root })
    await rm(join(root, 'contracts/parcels'), { recursive: true })
    const { changes } = await generate({ root })
    expect(changes.map(({ kind }) => kind)).toEqual(Array(5).fill('stale'))
    expect(await snapshot()).toEqual({})
  })

  it('writes nothing at all when a contract is broken', async () => {
    const file = join(root, 'contracts/parcels/openapi.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('x-nova-retry: verify', 'x-nova-retry: never'))
    await expect(generate({ root })).rejects.toThrow('contracts/parcels/openapi.yaml:')
    await expect(readdir(join(root, generated))).rejects.toThrow('ENOENT')
  })
})
