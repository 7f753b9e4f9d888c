import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Listening, MockPlatform, SpectraOptions } from '@nova/mock'
import {
  type BundleProblem,
  type BundleProgress,
  type BundleProof,
  type CatalogNova,
  createBundleCache,
  createSpectraClient,
  fetchBundle,
  findNova,
  isSpectraError,
  lightCurveSvg,
  openRelease,
  readBundleMember,
  readFits,
  readPhotometryTable,
  type SpectraError,
  type SpectraRelease,
  spectraSvg,
} from '@nova/sdk/spectra'

/** What the platform has to be set up with: a bundle of a size that has something to show for its progress. */
export const spectraDemoOptions: SpectraOptions = { bundlePaddingBytes: { 'V1324 Sco': 24 * 1024 * 1024 } }

/** One of the names that are not the one the catalogue files it under. */
const ALIAS = 'nova sco 2012'

export interface SpectraDemoOptions {
  /** Set up with {@link spectraDemoOptions}. */
  readonly platform: MockPlatform
  readonly listening: Listening
  /** Folder that gets the plots, and keeps them. */
  readonly plots: string
  readonly out: {
    line(text: string): void
    bar(label: string, progress: BundleProgress): void
    endBar(): void
  }
}

export interface SpectraDemoResult {
  readonly ok: boolean
  /** For people. */
  readonly summary: string
}

/**
 * A nova is found by an alias, its bundle fetched and proved, and fetched again without a request; one file comes out
 * of it by ranges; a byte of it goes bad and it is refused; its spectra and light curves become pictures.
 */
export async function runSpectraDemo(options: SpectraDemoOptions): Promise<SpectraDemoResult> {
  const { listening, plots, out } = options
  const folder = mkdtempSync(join(tmpdir(), 'nova-spectra-demo-'))
  let requests = 0
  const client = createSpectraClient({
    baseUrl: listening.baseUrls.spectra,
    fetch: (...request) => {
      requests += 1
      return fetch(...request)
    },
  })
  try {
    const release = await openRelease(client)
    out.line(`Release site on ${client.baseUrl}, release ${release.release_id}`)
    const nova = await findNova(release, ALIAS)
    out.line(`“${ALIAS}” is ${nova.primary_name}, ${nova.nova_id}`)

    const cache = createBundleCache(join(folder, 'cache'))
    const onProgress = (progress: BundleProgress) => out.bar(progress.phase.padEnd(14), progress)
    const first = await fetchBundle(release, nova, { to: 'cache', cache, onProgress })
    out.endBar()
    out.line('Fetching it again:')
    const requestsBefore = requests
    const again = await fetchBundle(release, nova, { to: join(folder, 'copy.zip'), cache })
    const requestsAgain = requests - requestsBefore
    out.line(`  ${again.from_cache ? 'out of the cache' : 'from the site'}, ${requestsAgain} requests`)

    const table = await readBundleMember(release, nova, ({ role }) => role === 'photometry')
    const { row_count } = readPhotometryTable(readFits(table.bytes))
    out.line('Turning one byte of the bundle over and fetching it once more:')
    const refusal = await fetchDamaged(options, release, nova)
    out.line(`  ${refusal?.code ?? 'taken'}`)
    const drawn = await drawPlots(release, nova, plots)

    const ok = first.proof.state === 'verified' && again.from_cache && requestsAgain === 0 && refusal !== null
    const summary = [
      '',
      'Summary of spectra',
      `  found     “${ALIAS}”: ${nova.primary_name}, ${nova.spectra_count} spectra, ${nova.photometry_count} observations`,
      ...describeProof(first.proof),
      `  again     ${again.from_cache ? 'out of the cache' : 'from the site'}, ${requestsAgain} requests`,
      `  one file  ${table.path}, ${row_count} rows, ${table.state}: ${table.received_bytes} bytes read of ${first.proof.archive.size_bytes}`,
      ...describeRefusal(refusal),
      ...drawn.map((file) => `  plot      ${relative(process.cwd(), file)}`),
      '',
    ].join('\n')
    return { ok, summary }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function describeProof({ state, archive, counts, manifest, checked_at }: BundleProof): readonly string[] {
  return [
    `  bundle    ${state}: ${counts.members} files, ${archive.size_bytes} bytes, checked ${checked_at}`,
    `  sha-256   ${archive.sha256}`,
    `  build     ${manifest === null ? 'unknown' : `${manifest.bundle_build_id}, ${manifest.created_at}`}`,
  ]
}

/** What the client says of a bundle that is not what its manifest promises; null if it says nothing. */
async function fetchDamaged(
  { platform }: SpectraDemoOptions,
  release: SpectraRelease,
  { nova_id }: CatalogNova,
): Promise<SpectraError<'bundle_refused'> | null> {
  const key = `releases/${release.release_id}/nova/${nova_id}/bundle.zip`
  const offset = 100_000
  await platform.spectra.flipByte('public', key, offset)
  try {
    await fetchBundle(release, nova_id)
    return null
  } catch (error) {
    if (isSpectraError(error, 'bundle_refused')) return error
    throw error
  } finally {
    await platform.spectra.flipByte('public', key, offset)
  }
}

function describeRefusal(refusal: SpectraError<'bundle_refused'> | null): readonly string[] {
  if (refusal === null) return ['  damaged   taken, which it should not be']
  const problems = refusal.details['problems'] as readonly BundleProblem[]
  return [
    `  damaged   ${refusal.code}, nothing handed out:`,
    ...problems.map(({ problem, path }) => `            ${problem}${path === null ? '' : ` of ${path}`}`),
  ]
}

async function drawPlots(
  release: SpectraRelease,
  { nova_id, primary_name }: CatalogNova,
  folder: string,
): Promise<readonly string[]> {
  const [spectra, photometry] = await Promise.all([release.spectra(nova_id), release.photometry(nova_id)])
  mkdirSync(folder, { recursive: true })
  const pictures = [
    ...(spectra.regimes ?? []).map(({ id, label }) => [
      `spectra-${id}`,
      spectraSvg(spectra, { regime: id, title: `${primary_name}, ${label}`, lines: ['fe_ii', 'he_n'] }),
    ]),
    ...photometry.regimes.map(({ id, label }) => [
      `light-curve-${id}`,
      lightCurveSvg(photometry, { regime: id, title: `${primary_name}, ${label}` }),
    ]),
  ] as const
  return pictures.map(([name = '', svg = '']) => {
    const file = join(folder, `${primary_name.replaceAll(' ', '-')}-${name}.svg`)
    writeFileSync(file, svg)
    return file
  })
}
