import { benchSpectraBundle } from './spectra-bundle.ts'
import { benchSpectraCatalog } from './spectra-catalog.ts'
import { benchSpectraKeys } from './spectra-keys.ts'
import { benchSpectraReading } from './spectra-reading.ts'

/** What keys, the catalogue, files and bundles cost. Each part prints its own tables and holds itself to its budget. */
export async function benchSpectra(): Promise<void> {
  await benchSpectraKeys()
  await benchSpectraCatalog()
  await benchSpectraReading()
  await benchSpectraBundle()
}
