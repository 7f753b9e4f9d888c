/**
 * The packages as a stranger gets them: packed, installed into an empty project, imported,
 * required, type-checked under both resolutions, bundled for a page.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const published = ['packages/sdk', 'packages/mock', 'packages/cli', 'conformance']

let folder = ''
const tarballs: Record<string, string> = {}

const sh = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-stranger-'))
  for (const path of published) {
    const before = new Set(readdirSync(folder))
    sh('npx', ['-y', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], join(root, path))
    const made = readdirSync(folder).find((name) => name.endsWith('.tgz') && !before.has(name))
    tarballs[path] = join(folder, made ?? 'missing')
  }
  const name = (path: string): string => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).name
  const dependencies = Object.fromEntries(published.map((path) => [name(path), `file:${tarballs[path]}`]))
  const project = {
    name: 'stranger',
    private: true,
    dependencies: { ...dependencies, zod: '4.6.7', msw: '2.15.0', '@aws-sdk/client-s3': '3.1169.0' },
    overrides: dependencies,
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  sh('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const subpaths = (path: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).publishConfig?.exports ?? {}).filter(
    (key) => !key.endsWith('.json') && !key.endsWith('.js'),
  )

const modules = published.flatMap((path) => {
  const { name } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { name: string }
  return subpaths(path).map((subpath) => name + subpath.slice(1))
})

test.each(modules)('%s: ESM and CommonJS callers get the same names', (specifier) => {
  const esm = sh('node', [
    '--input-type=module',
    '-e',
    `console.log(Object.keys(await import('${specifier}')).sort().join())`,
  ])
  const cjs = sh('node', [
    '--input-type=commonjs',
    '-e',
    `console.log(Object.keys(require('${specifier}')).sort().join())`,
  ])
  const names = (text: string) =>
    text
      .trim()
      .split(',')
      .filter((name) => name !== 'default' && name !== 'module.exports')
  expect(names(esm).length).toBeGreaterThan(0)
  expect(names(cjs)).toEqual(names(esm))
})

test.each([
  ['NodeNext', 'esm'],
  ['NodeNext', 'cjs'],
  ['Bundler', 'esm'],
])('types resolve under %s for an %s caller', (resolution, kind) => {
  const caller = join(folder, `${resolution}-${kind}`)
  mkdirSync(caller, { recursive: true })
  writeFileSync(join(caller, 'package.json'), JSON.stringify({ type: kind === 'esm' ? 'module' : 'commonjs' }))
  writeFileSync(
    join(caller, 'index.ts'),
    `${modules.map((specifier, index) => `import * as m${index} from '${specifier}'`).join('\n')}
     import { createTransferClient, uploadFile, isTransferError } from '@nova/sdk/transfer'
     import { createLabsClient, isLabsError, openLab, renderTopologySvg, type Change } from '@nova/sdk/labs'
     const client = createTransferClient({ baseUrl: 'https://example.test' })
     const host = createLabsClient({ baseUrl: 'https://labs.example.test', auth: { username: 'ada', password: 'x' } })
     export const picture = openLab(host, 'demo.json').then((lab) => renderTopologySvg(lab.getSnapshot()))
     export const nameOf = (change: Change) => (change.kind === 'node' ? change.after?.name : undefined)
     export const holder = (error: unknown) => (isLabsError(error, 'interface_occupied') ? error.details : undefined)
     export const receipt = uploadFile(client, new Uint8Array([1]), { filename: 'a.bin' })
     export const all = [${modules.map((_, index) => `m${index}`).join(', ')}]
     export const narrow = (error: unknown) => { if (isTransferError(error)) { const code: string = error.code; return code } return undefined }
     // @ts-expect-error a client needs a base URL
     createTransferClient({})
     // @ts-expect-error a lab has a path
     openLab(host)`,
  )
  const flags = [
    '--strict',
    '--noEmit',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom,dom.iterable',
    '--skipLibCheck',
    'false',
    '--types',
    'node',
  ]
  const module =
    resolution === 'NodeNext' ? ['--module', 'nodenext'] : ['--module', 'esnext', '--moduleResolution', 'bundler']
  sh(
    bin('tsc'),
    [...flags, ...module, '--typeRoots', join(root, 'node_modules/@types'), join(caller, 'index.ts')],
    caller,
  )
})

describe.each(published)('%s', (path) => {
  test('publint has nothing to say', () => {
    expect(sh(bin('publint'), [tarballs[path] ?? '', '--strict'])).toMatch(/All good!/)
  })
  test.runIf(path !== 'packages/cli')('types resolve in every mode of the resolution checker', () => {
    // The oldest resolver (node10) knows no exports maps; the support table starts at node16.
    const globals = ['transfer', 'labs', 'edfi', 'spectra', 'agents'].map((service) => `./${service}/global.js`)
    const exclude = path === 'packages/sdk' ? ['--exclude-entrypoints', ...globals] : []
    // A problem ends the checker with a code that is not 0, and with it this test.
    expect(sh(bin('attw'), [tarballs[path] ?? '', '--profile', 'node16', ...exclude])).toContain('node16 (from CJS)')
  })
})

/** What a page pays for some code of the installed package, and what it is made of. */
async function bundle(code: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    absWorkingDir: folder,
    logLevel: 'error',
  })
  const text = outputFiles[0]?.text ?? ''
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {})
  const packages = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '')
    .filter((name) => name !== '' && name !== '@nova/sdk')
  return { text, gzipBytes: gzipSync(text).length, packages: [...new Set(packages)].sort() }
}

const kept = (service: string, names: string) =>
  `import { ${names} } from '@nova/sdk/${service}'; globalThis.kept = [${names}]`

/** Bytes of gzip a page pays for one import. Raise one only with a reason in the same change. */
const budgets: readonly [name: string, code: string, maxGzipBytes: number, packages: readonly string[]][] = [
  // The gate in front of services that count calls is in the pipeline of all of them: some 400 bytes.
  ['a plain client', kept('transfer', 'createTransferClient'), 19_800, ['openapi-fetch']],
  [
    'a client that uploads',
    kept('transfer', 'createTransferClient, uploadFile'),
    // About 3 kB of it are digests that load on demand where a bundler splits; this one does not. Sending to storage
    // is shared with jobs, which look there for what they have no answer of: some hundred bytes.
    40_000,
    ['@noble/hashes', 'openapi-fetch'],
  ],
  ['a plain client of labs', kept('labs', 'createLabsClient'), 27_000, ['openapi-fetch']],
  ['a client that opens labs', kept('labs', 'createLabsClient, openLab'), 54_000, ['openapi-fetch', 'sorted-btree']],
  [
    'a client that edits labs',
    kept('labs', 'createLabsClient, openLab, createLabEditor'),
    59_500,
    ['openapi-fetch', 'sorted-btree'],
  ],
  [
    'a client that edits and draws labs',
    kept('labs', 'createLabsClient, openLab, createLabEditor, renderTopologySvg'),
    68_500,
    ['d3-dispatch', 'd3-force', 'd3-quadtree', 'd3-timer', 'openapi-fetch', 'sorted-btree'],
  ],
  ['a plain client of edfi', kept('edfi', 'createEdfiClient'), 25_500, ['openapi-fetch']],
  [
    'a client that runs jobs',
    kept('edfi', 'createEdfiClient, runJob'),
    58_000,
    ['@noble/hashes', 'eventsource-parser', 'openapi-fetch'],
  ],
  [
    'a client that runs jobs and fetches what they made',
    kept('edfi', 'createEdfiClient, runJob, downloadOutput'),
    67_500,
    ['@noble/hashes', 'eventsource-parser', 'openapi-fetch'],
  ],
  ['a program of edfi with a token', kept('edfi', 'createEdfiExternalClient'), 24_500, ['openapi-fetch']],
  [
    'a program of edfi with credentials',
    kept('edfi', 'createEdfiExternalClient, clientCredentials'),
    32_500,
    ['oauth4webapi', 'openapi-fetch'],
  ],
  ['an executor', kept('edfi', 'openRun'), 26_000, ['openapi-fetch']],
  // What calls are counted by is found by a digest: 3 kB of it load on demand where a bundler splits.
  ['a plain client of agents', kept('agents', 'createAgentsClient'), 34_500, ['@noble/hashes', 'openapi-fetch']],
]

test.each(budgets)(
  'bundle for a page: %s stays within its budget and needs no Node',
  async (_name, code, maxGzipBytes, packages) => {
    const made = await bundle(code)
    expect(made.text).not.toMatch(/["']node:/)
    expect(made.packages).toEqual(packages)
    expect(made.gzipBytes).toBeLessThan(maxGzipBytes)
  },
)

test.each(['transfer', 'labs', 'edfi', 'spectra', 'agents'])(
  'all of %s for a page holds nothing that only Node has',
  async (service) => {
    const { text, packages } = await bundle(`import * as all from '@nova/sdk/${service}'; globalThis.kept = all`)
    expect(text).not.toMatch(/["']node:/)
    expect(packages).not.toContain('ws')
    expect(packages).not.toContain('tough-cookie')
  },
)

test.each(['transfer', 'labs', 'edfi', 'spectra', 'agents'])(
  'importing %s does no work: nothing is kept from an unused import',
  async (service) => {
    const { text } = await bundle(`import '@nova/sdk/${service}'`)
    expect(text.length).toBeLessThan(64)
  },
)

test.each(['transfer', 'labs', 'edfi', 'spectra', 'agents'])(
  'importing %s in Node leaves nothing running, and sockets unloaded',
  (service) => {
    const seen = sh('node', [
      '--input-type=commonjs',
      '-e',
      `require('@nova/sdk/${service}')
     const loaded = Object.keys(require.cache).filter((path) => /node_modules.(ws|tough-cookie)./.test(path))
     console.log(JSON.stringify([process.getActiveResourcesInfo(), loaded]))`,
    ])
    expect(JSON.parse(seen)).toEqual([[], []])
  },
)

test.each([
  ['module', 'import * as mock from "@nova/mock"; import * as sdk from "@nova/sdk/labs"'],
  ['commonjs', 'const mock = require("@nova/mock"); const sdk = require("@nova/sdk/labs")'],
])('a lab is opened over real sockets by an installed package (%s)', (kind, imports) => {
  const seen = sh('node', [
    `--input-type=${kind}`,
    '-e',
    `${imports}
     const run = async () => {
       const platform = await mock.createMockPlatform({ clock: mock.systemClock })
       const { baseUrls } = await platform.listen()
       const client = sdk.createLabsClient({ baseUrl: baseUrls.labs, auth: { username: 'alice', password: 'nova-alice' } })
       const lab = await sdk.openLab(client, 'demo.json')
       await new Promise((resolve) => {
         const look = () => lab.status().mode === 'live' && resolve()
         lab.subscribeStatus(look)
         look()
       })
       console.log(JSON.stringify([lab.getSnapshot().nodes.size, sdk.renderTopologySvg(lab.getSnapshot()).slice(0, 4)]))
       lab.close()
       await platform.close()
     }
     run()`,
  ])
  expect(JSON.parse(seen)).toEqual([2, '<svg'])
})

test('the installed command runs', () => {
  expect(sh('npx', ['--no-install', 'nova', '--help'])).toMatch(/upload/)
})
