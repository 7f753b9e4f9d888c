import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import * as transfer from '@nova/sdk/transfer'
import * as contract from '@nova/sdk/transfer/contract'
import * as schemas from '@nova/sdk/transfer/schemas'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clientErrorCodes } from '../../src/transfer/error-codes.ts'
import { deployOutputFixture } from '../../src/transfer/platform/deploy-output.fixture.ts'
import { findExampleProblems } from './compile-examples.ts'
import { gzippedBytes } from './gzipped-bytes.ts'
import { codeSpans, readBlocks, readTable, runBlock } from './readme-blocks.ts'
import { bytesOf, openWorld, PART_BYTES } from './upload-world.ts'

const read = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const readme = await read('README.md')
/** Those of the other services have tests of their own. */
const blocks = readBlocks(readme).filter(({ name }) => !/^(labs|edfi|spectra|agents)-/.test(name ?? ''))

const modules = {
  '@nova/mock': mock,
  '@nova/sdk/transfer': transfer,
  '@nova/sdk/transfer/schemas': schemas,
}

/** What a block may use without saying where it comes from. */
const ambient = `
declare const client: import('@nova/sdk/transfer').TransferClient
declare const baseUrl: string
declare const accessToken: string
declare const tokens: { of(user: string, refresh?: boolean): Promise<string> }
declare const tokenStore: import('@nova/sdk/transfer').UploadTokenStore
declare const signal: AbortSignal
declare const file: string
declare const folder: string
declare const key: string
declare const exportId: string
declare const deployOutput: string
declare const sidecar: string
declare function openStream(): ReadableStream<Uint8Array>
declare function show(...values: unknown[]): void
declare function save(token: import('@nova/sdk/transfer').ExportToken): Promise<void>
`

let folder = ''
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const content = bytesOf(10 * PART_BYTES)
const sha256Hex = createHash('sha256').update(content).digest('hex')

/** A file of ten parts in a folder of its own. */
async function makeFile(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'nova-readme-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'genome.bam')
  await writeFile(file, content)
  return file
}

/** The platform behind an address of its own, for blocks that make their clients themselves. */
async function listen() {
  const platform = await mock.createMockPlatform({
    clock: mock.systemClock,
    transfer: {
      multipart_threshold_bytes: 4 * PART_BYTES,
      upload_part_size_bytes: PART_BYTES,
      minimum_part_size_bytes: PART_BYTES,
    },
  })
  cleanups.push(() => platform.close())
  const { baseUrls } = await platform.listen()
  return { platform, baseUrl: baseUrls.transfer }
}

/** A key under which the content is stored. */
async function store(client: transfer.TransferClient): Promise<string> {
  return (await transfer.uploadFile(client, content, { filename: 'genome.bam' })).key
}

const streamOf = () => new Blob([bytesOf(20_000)]).stream()

type Logged = readonly (readonly unknown[])[]
interface Prepared {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Holds the block to what it says. */
  check(logged: Logged): void | Promise<void>
}

const scenarios: Readonly<Record<string, () => Promise<Prepared>>> = {
  'quick-start': async () => {
    const { platform, baseUrl } = await listen()
    const file = await makeFile()
    return {
      variables: { baseUrl, accessToken: await platform.transfer.issueToken(), file },
      async check(logged) {
        expect(logged[0]?.slice(1)).toEqual([content.byteLength, 'verified by', expect.any(String)])
        expect(logged[1]).toEqual([sha256Hex])
        expect(await readFile(`${file}.copy`)).toEqual(Buffer.from(content))
      },
    }
  },
  'several-clients': async () => {
    const { platform, baseUrl } = await listen()
    const asked: unknown[] = []
    const tokens = {
      of: async (user: string, refresh?: boolean) => {
        asked.push([user, refresh])
        const isStale = user === 'bob' && refresh !== true
        return await platform.transfer.issueToken({ sub: user, tenant_id: user, ...(isStale ? { exp: 1000 } : {}) })
      },
    }
    return {
      variables: { baseUrl, tokens },
      check(logged) {
        expect(logged).toEqual([[0, 0]])
        expect(asked).toContainEqual(['bob', true])
        expect(asked).not.toContainEqual(['alice', true])
      },
    }
  },
  'call-options': async () => {
    const { client } = await openWorld()
    return {
      variables: { client, key: await store(client), signal: new AbortController().signal },
      check: (logged) => expect(logged).toEqual([[expect.any(Number)], [true]]),
    }
  },
  validate: async () => {
    const fetch = async () => Response.json({ capabilities: 5 })
    return {
      variables: { baseUrl: 'http://files.test', fetch },
      check: (logged) =>
        expect(logged).toEqual([['response_invalid', [{ path: 'capabilities', message: expect.any(String) }]]]),
    }
  },
  sources: async () => {
    const { client, platform } = await openWorld()
    return {
      variables: { client, file: await makeFile(), openStream: streamOf },
      check(logged) {
        expect(logged).toEqual([['multipart', Math.ceil(20_000 / PART_BYTES)]])
        expect(platform.journal.of('completeUpload')).toHaveLength(4)
      },
    }
  },
  pause: async () => {
    const { client } = await openWorld()
    const shown: unknown[] = []
    return {
      variables: { client, file: await makeFile(), show: (state: unknown) => void shown.push(state) },
      check(logged) {
        expect(logged).toEqual([['paused'], [10]])
        expect(shown[0]).toBe('paused')
        expect(shown.at(-1)).toBe('done')
      },
    }
  },
  'stop-and-resume': async () => {
    const { client } = await openWorld()
    const tokenStore = transfer.createMemoryTokenStore()
    return {
      variables: { client, file: await makeFile(), tokenStore },
      async check(logged) {
        expect(logged).toEqual([['closing time'], ['genome.bam', true, content.byteLength], [true, expect.any(String)]])
        expect(await tokenStore.list()).toEqual([])
      },
    }
  },
  download: async () => {
    const { client } = await openWorld()
    const key = await store(client)
    await makeFile()
    const path = join(folder, 'copy')
    await mkdir(path)
    return {
      variables: { client, key, folder: path, show() {} },
      async check(logged) {
        expect(logged).toEqual([[join(path, 'genome.bam'), true, 'checksum']])
        expect(await readFile(join(path, 'genome.bam'))).toEqual(Buffer.from(content))
      },
    }
  },
  exports: async () => {
    const { client } = await openWorld()
    const saved: transfer.ExportToken[] = []
    return {
      variables: {
        client,
        key: await store(client),
        save: async (token: transfer.ExportToken) => void saved.push(token),
      },
      check(logged) {
        expect(logged[0]).toEqual(['queued'])
        expect(logged.at(-2)).toEqual(['succeeded'])
        expect(logged.at(-1)).toEqual([content.byteLength])
        expect(saved.map(({ export_id }) => export_id !== null)).toEqual([false, true])
      },
    }
  },
  'watch-and-cancel': async () => {
    const { client } = await openWorld()
    return {
      variables: { client, key: await store(client) },
      check(logged) {
        expect(logged[0]).toEqual(['queued'])
        expect(logged.at(-1)).toEqual(['cancelled'])
      },
    }
  },
  platform: async () => {
    const { client, platform } = await openWorld()
    platform.transfer.checks.export_runtime = false
    const sha256 = await transfer.deployOutputDigest(deployOutputFixture)
    return {
      variables: {
        client,
        deployOutput: JSON.stringify(deployOutputFixture),
        sidecar: `${sha256}  deploy-output.json\n`,
      },
      check: (logged) =>
        expect(logged).toEqual([
          [false, ['export_runtime']],
          [deployOutputFixture.public_base_url.replace(/\/$/, ''), deployOutputFixture.environment],
        ]),
    }
  },
  errors: async () => {
    const { client } = await openWorld()
    return {
      variables: { client, key: await store(client), exportId: '0'.repeat(32) },
      check: (logged) => expect(logged).toEqual([['not_found', true], [expect.any(String)]]),
    }
  },
  'with-the-mock': async () => ({ check: (logged) => expect(logged).toEqual([[2, 'attempts']]) }),
}

describe('the blocks of the README', () => {
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

describe('the tables of the README', () => {
  it('name every operation, with how it may be repeated', () => {
    const rows = readTable(readme, 'operation').map(([call = '', , repeated]) => [
      codeSpans(call)[0]?.replace(/\(.*/, ''),
      repeated,
    ])
    const wanted = Object.values(contract.operations).map(({ name, retry }) => [name, retry])
    expect(rows).toEqual(wanted)
  })

  it('name every error code once, under its kind', () => {
    const rows = readTable(readme, 'code').flatMap(([codes = '', kind = '']) =>
      codeSpans(codes).map((code) => [code, kind.replace('*', '')] as const),
    )
    const wire = Object.entries(contract.errorCodes).map(([code, { kind }]) => [code, kind])
    const wanted = Object.fromEntries([...wire, ...Object.entries(clientErrorCodes)])
    expect(Object.fromEntries(rows)).toEqual(wanted)
    expect(rows).toHaveLength(Object.keys(wanted).length)
  })

  it('name every subpath and every dependency', async () => {
    const manifest = JSON.parse(await read('package.json'))
    const subpaths = readTable(readme, 'subpath').map(([subpath = '']) =>
      codeSpans(subpath)[0]?.replace(manifest.name, '.'),
    )
    expect(subpaths.toSorted()).toEqual(
      Object.keys(manifest.publishConfig.exports)
        .filter((subpath) => subpath !== './package.json')
        .toSorted(),
    )
    const wanted: Record<string, string> = { ...manifest.dependencies, ...manifest.peerDependencies }
    // What is installed together shares a row.
    const told = readTable(readme, 'package').flatMap(([cell = '']) =>
      [...cell.matchAll(/`(\S+)` ([\d.]+)/g)].map((match) => match.slice(1)),
    )
    expect(told.map(([name]) => name).toSorted()).toEqual(Object.keys(wanted).toSorted())
    for (const [name = '', version = ''] of told) expect(wanted[name]?.replace('^', ''), name).toMatch(`${version}.`)
  })

  it('tell sizes that are right within a fifth', async () => {
    const told = (row: string | undefined, pattern: RegExp) => Number(pattern.exec(row ?? '')?.[1])
    const [transferRow, schemasRow, contractRow, globalRow] = readTable(readme, 'subpath').map((cells) => cells[2])
    const sizes: readonly [code: string, told: number][] = [
      [`export { createTransferClient } from '@nova/sdk/transfer'`, told(transferRow, /(\d+) kB a plain client/)],
      [
        `export { createTransferClient, watchExport } from '@nova/sdk/transfer'`,
        told(transferRow, /(\d+) kB with `watch/),
      ],
      [
        `export { createTransferClient, downloadFile } from '@nova/sdk/transfer'`,
        told(transferRow, /(\d+) kB with `down/),
      ],
      [`export { createTransferClient, uploadFile } from '@nova/sdk/transfer'`, told(transferRow, /(\d+) kB with `up/)],
      [`export * from '@nova/sdk/transfer'`, told(transferRow, /(\d+) kB all/)],
      [`export * from '@nova/sdk/transfer'`, told(globalRow, /(\d+) kB/)],
      [`export * from '@nova/sdk/transfer/schemas'`, told(schemasRow, /(\d+) kB all/)],
      [`export * from '@nova/sdk/transfer/contract'`, told(contractRow, /(\d+) kB all/)],
      [`export { operations } from '@nova/sdk/transfer/contract'`, told(contractRow, /(\d+) kB `operations`/)],
    ]
    for (const [code, toldKilobytes] of sizes) {
      const kilobytes = (await gzippedBytes(code)) / 1000
      expect(Math.abs(kilobytes - toldKilobytes), `${code} has ${kilobytes} kB`).toBeLessThan(0.5 + kilobytes / 5)
    }
  })

  it('link to what exists', async () => {
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(
      ([, text = '']) =>
        `#${text
          .toLowerCase()
          .replace(/[^\p{L}\d -]/gu, '')
          .replaceAll(' ', '-')}`,
    )
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
    for (const link of links) {
      if (link.startsWith('#')) expect(headings).toContain(link)
      else await expect(read(link), link).resolves.not.toBe('')
    }
  })

  it('use names of the global that it has', () => {
    const [html = ''] = readme.match(/^```html\n[\s\S]*?^```$/m) ?? []
    const names = /const \{ ([^}]+) \} = NovaTransfer/.exec(html)?.[1]?.split(', ') ?? []
    expect(names.length).toBeGreaterThan(0)
    expect(Object.keys(transfer)).toEqual(expect.arrayContaining(names))
    expect(html).toContain(basename('dist/nova-transfer.global.js'))
  })
})
