// Draws the spectra and light curves of a nova, one SVG file for each regime.
//
//   NOVA_SPECTRA_URL=https://... node plot-nova.mjs NAME [FOLDER]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createSpectraClient,
  findNova,
  isSpectraError,
  lightCurveSvg,
  openRelease,
  regimeTabs,
  spectraSvg,
} from '@nova/sdk/spectra'

const [name, folder = '.'] = process.argv.slice(2)
const { NOVA_SPECTRA_URL: baseUrl } = process.env
if (!name || !baseUrl) {
  console.error('usage: NOVA_SPECTRA_URL=... node plot-nova.mjs NAME [FOLDER]')
  process.exit(2)
}

try {
  const release = await openRelease(createSpectraClient({ baseUrl }))
  const { nova_id, primary_name, spectra_count, photometry_count } = await findNova(release, name)
  await mkdir(folder, { recursive: true })
  const write = async (what, svg) => {
    const file = join(folder, `${primary_name.replaceAll(' ', '-')}-${what}.svg`)
    await writeFile(file, svg)
    console.log(file)
  }
  // What the catalogue counts none of has no document either.
  if (spectra_count > 0) {
    const spectra = await release.spectra(nova_id)
    for (const { id, label } of regimeTabs(spectra.spectra, spectra.regimes))
      await write(`spectra-${id}`, spectraSvg(spectra, { regime: id, title: `${primary_name}, ${label}` }))
  }
  if (photometry_count > 0) {
    const photometry = await release.photometry(nova_id)
    for (const { id, label } of photometry.regimes)
      await write(`light-curve-${id}`, lightCurveSvg(photometry, { regime: id, title: `${primary_name}, ${label}` }))
  }
  if (spectra_count + photometry_count === 0) console.log(`Nothing of ${primary_name} can be drawn.`)
} catch (error) {
  if (!isSpectraError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exitCode = 1
}
