import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import * as spectra from '@nova/sdk/spectra'
import * as contract from '@nova/sdk/spectra/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clientErrorKinds } from '../../src/spectra/error-codes.ts'
import { findExampleProblems } from './compile-examples.ts'
import { gzippedBytes } from './gzipped-bytes.ts'
import { codeSpans, readBlocks, readTable, runBlock } from './readme-blocks.ts'
import { createSpectraWorld } from './spectra-world.ts'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
const blocks = readBlocks(readme).filter(({ name }) => name?.startsWith('spectra-'))
const modules = { '@nova/mock': mock, '@nova/sdk/spectra': spectra }

/** What a block may use without saying where it comes from. */
const ambient = `
declare const client: import('@nova/sdk/spectra').SpectraClient
declare const release: import('@nova/sdk/spectra').SpectraRelease
declare const nova_id: string
declare const baseUrl: string
declare const file: string
`

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function world(...given: Parameters<typeof createSpectraWorld>) {
  const made = await createSpectraWorld(...given)
  cleanups.push(() => made.platform.close())
  return made
}

type Logged = readonly (readonly unknown[])[]
interface Prepared {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Holds the block to what it says. */
  check(logged: Logged): void | Promise<void>
}

const scenarios: Readonly<Record<string, () => Promise<Prepared>>> = {
  'spectra-quick-start': async () => {
    const platform = await mock.createMockPlatform({ clock: mock.systemClock })
    cleanups.push(() => platform.close())
    const { baseUrls } = await platform.listen()
    const folder = await mkdtemp(join(tmpdir(), 'nova-readme-spectra-'))
    cleanups.push(() => rm(folder, { recursive: true, force: true }))
    return {
      variables: { baseUrl: baseUrls.spectra, file: join(folder, 'bundle.zip') },
      check(logged) {
        expect(logged[0]).toEqual(['V1324 Sco'])
        expect(logged[1]).toEqual([
          'uv',
          expect.any(Number),
          expect.any(Number),
          expect.any(Number),
          expect.any(String),
        ])
        expect(logged.at(-1)).toEqual(['verified', expect.any(Number)])
      },
    }
  },
  'spectra-releases': async () => {
    const { client } = await world({ defects: ['spectra-listed-without-artifacts'] })
    return {
      variables: { client },
      check(logged) {
        expect(logged[0]).toEqual([expect.stringMatching(/^\d{8}-\d{6}$/), 12])
        expect(logged).toContainEqual([expect.any(String), 'is listed and has no files'])
        expect(logged).toContainEqual([expect.any(String), expect.any(Number), 0])
        expect(logged.at(-1)).toEqual(['current'])
      },
    }
  },
  'spectra-finding': async () => {
    const { client } = await world()
    return {
      variables: { release: await spectra.openRelease(client) },
      check(logged) {
        expect(logged).toEqual([['nova_not_found', ['V1324 Sco']], [1, ['V4739 Sgr']], ['V1324 Sco']])
      },
    }
  },
  'spectra-numbers': async () => {
    const { client } = await world()
    const release = await spectra.openRelease(client)
    const { nova_id } = await spectra.findNova(release, 'V1324 Sco')
    return {
      variables: { release, nova_id },
      check(logged) {
        expect(logged[0]).toEqual([expect.any(Number), 'nm', expect.any(String), expect.any(Number)])
        expect(logged).toContainEqual(['optical', 'V', 'mag', true, expect.any(Number)])
        expect(logged).toContainEqual(['radio', '33 GHz', 'mJy', false, expect.any(Number)])
      },
    }
  },
  'spectra-errors': async () => {
    const { client } = await world()
    const { release_id } = await client.getCurrentRelease()
    return { variables: { client }, check: (logged) => expect(logged).toEqual([[true, release_id]]) }
  },
  'spectra-with-the-mock': async () => ({
    check: (logged) => expect(logged).toEqual([['release_expired']]),
  }),
}

describe('the blocks of the README on spectra', () => {
  let problems: readonly string[] = []
  beforeAll(() => {
    const examples = blocks.map(({ line, code }) => ({ where: `README.md:${line}`, code }))
    problems = findExampleProblems(examples, ambient)
  }, 120_000)

  it('compile', () => {
    expect(problems).toEqual([])
  })

  it('have a scenario each, and no scenario is left over', () => {
    expect(blocks.map(({ name }) => name)).toEqual(Object.keys(scenarios))
  })

  it.each(Object.entries(scenarios))('%s runs and does what it says', async (name, prepare) => {
    const code = blocks.find((block) => block.name === name)?.code ?? ''
    const { variables = {}, check } = await prepare()
    await check(await runBlock(code, variables, modules))
  })
})

describe('the tables of the README on spectra', () => {
  it('name every error code once, under its kind', () => {
    const rows = readTable(readme, 'code of spectra').flatMap(([codes = '', kind = '']) =>
      codeSpans(codes).map((code) => [code, kind.replace('*', '')] as const),
    )
    const wire = Object.entries(contract.errorCodes).map(([code, { kind }]) => [code, kind])
    const wanted = Object.fromEntries([...wire, ...Object.entries(clientErrorKinds)])
    expect(Object.fromEntries(rows)).toEqual(wanted)
    expect(rows).toHaveLength(Object.keys(wanted).length)
  })

  it('name everything of the door once', () => {
    const told = readTable(readme, 'what of spectra is there').flatMap(([, functions = '']) => codeSpans(functions))
    expect(told.toSorted()).toEqual(Object.keys(spectra).toSorted())
  })

  it('tell sizes that are right within a tenth', async () => {
    const rows = new Map(readTable(readme, 'subpath').map(([subpath = '', , costs = '']) => [subpath, costs]))
    const told = (subpath: string, pattern: RegExp) => Number(pattern.exec(rows.get(`\`${subpath}\``) ?? '')?.[1])
    const spectraOf = (pattern: RegExp) => told('@nova/sdk/spectra', pattern)
    const from = (names: string) => `export { ${names} } from '@nova/sdk/spectra'`
    const sizes: readonly [code: string, told: number][] = [
      [from('createSpectraClient'), spectraOf(/(\d+) kB a plain client/)],
      [from('createSpectraClient, findNova'), spectraOf(/(\d+) kB with `findNova/)],
      [from('createSpectraClient, fetchBundle'), spectraOf(/(\d+) kB with `fetchBundle/)],
      [from('createSpectraClient, spectraSvg'), spectraOf(/(\d+) kB with `spectraSvg/)],
      [from('readFits'), spectraOf(/(\d+) kB `readFits/)],
      [`export * from '@nova/sdk/spectra'`, spectraOf(/(\d+) kB all/)],
      [`export * from '@nova/sdk/spectra'`, told('@nova/sdk/spectra/global.js', /(\d+) kB/)],
      ...['site', 'documents'].map((part): [code: string, told: number] => {
        const subpath = `@nova/sdk/spectra/${part}/schemas`
        return [`export * from '${subpath}'`, told(subpath, /(\d+) kB all/)]
      }),
      [`export * from '@nova/sdk/spectra/contract'`, told('@nova/sdk/spectra/contract', /(\d+) kB all/)],
      [
        `export { operations } from '@nova/sdk/spectra/contract'`,
        told('@nova/sdk/spectra/contract', /(\d+) kB `operations`/),
      ],
    ]
    for (const [code, toldKilobytes] of sizes) {
      const kilobytes = (await gzippedBytes(code)) / 1000
      expect.soft(Math.abs(kilobytes - toldKilobytes), `${code} has ${kilobytes} kB`).toBeLessThan(0.5 + kilobytes / 10)
    }
  })
})
