// Fetches the bundle of a nova, proves it, and keeps the proof beside it. Killed half way, it goes on the next time.
//
//   NOVA_SPECTRA_URL=https://... node fetch-bundle.mjs NAME [FOLDER]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  bundleFilename,
  createSpectraClient,
  fetchBundle,
  findNova,
  isSpectraError,
  openRelease,
} from '@nova/sdk/spectra'

const [name, folder = '.'] = process.argv.slice(2)
const { NOVA_SPECTRA_URL: baseUrl } = process.env
if (!name || !baseUrl) {
  console.error('usage: NOVA_SPECTRA_URL=... node fetch-bundle.mjs NAME [FOLDER]')
  process.exit(2)
}

try {
  const release = await openRelease(createSpectraClient({ baseUrl }))
  const nova = await findNova(release, name)
  await mkdir(folder, { recursive: true })
  // Called after the release and not after the day: the next call has to find what this one left.
  const path = join(folder, bundleFilename(nova.primary_name, new Date(release.generated_at)))
  const { proof } = await fetchBundle(release, nova, {
    to: path,
    overwrite: true,
    onProgress: ({ phase, bytes, totalBytes, etaMs }) =>
      console.error(phase, bytes, 'of', totalBytes ?? '?', 'bytes,', etaMs ?? '?', 'ms left'),
  })
  await writeFile(`${path}.proof.json`, `${JSON.stringify(proof, null, 2)}\n`)
  console.log(`${nova.primary_name}: ${path}`)
  console.log(`${proof.state}: ${proof.counts.members} files, ${proof.archive.size_bytes} bytes`)
  console.log(`sha256 ${proof.archive.sha256}`)
} catch (error) {
  if (!isSpectraError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  for (const { problem, path, expected, seen } of error.details.problems ?? [])
    console.error(
      `  ${problem}${path === null ? '' : ` of ${path}`}: ${seen ?? 'nothing'} instead of ${expected ?? 'that'}`,
    )
  process.exitCode = 1
}
