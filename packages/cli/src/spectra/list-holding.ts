import { findNova, listBundle, photometrySeries, type SpectraRelease, type Spectrum } from '@nova/sdk/spectra'
import type { CommandContext } from '../run-command.ts'
import {
  firstRows,
  membersTable,
  photometryTable,
  referencesTable,
  spectraTable,
  type Table,
} from './describe-holdings.ts'

/** What can be listed of one nova; each is a flag. */
export const holdings = ['spectra', 'photometry', 'references', 'members'] as const
export type Holding = (typeof holdings)[number]

interface Listed {
  readonly table: Table
  /** For a program: all of it, whatever the limit. */
  readonly data: Readonly<Record<string, unknown>>
  /** What has to be known to read the table. */
  readonly note?: string
}

/** Lists what there is of one nova. */
export async function listHolding(
  release: SpectraRelease,
  name: string,
  holding: Holding,
  limit: number,
  { output, signal }: CommandContext,
): Promise<void> {
  const { nova_id, primary_name } = await findNova(release, name, { signal })
  const { table, data, note } = await readers[holding](release, nova_id, signal)
  const count = table.rows.length - 1
  if (count > limit) output.note(`${limit} of ${count} shown; --limit ${count} shows all.`)
  if (note !== undefined) output.note(note)
  output.result(count === 0 ? 'None.' : firstRows(table, limit).join('\n'), {
    release_id: release.release_id,
    nova_id,
    primary_name,
    ...data,
  })
}

type Reader = (release: SpectraRelease, nova_id: string, signal: AbortSignal) => Promise<Listed>

const readers: Readonly<Record<Holding, Reader>> = {
  async spectra(release, nova_id, signal) {
    const document = await release.spectra(nova_id, { signal })
    const { observations = null, spectra, outburst_mjd, outburst_mjd_is_estimated } = document
    return {
      table: spectraTable(document),
      data: { outburst_mjd, outburst_mjd_is_estimated, observations, spectra: spectra.map(withoutCurve) },
      ...(outburst_mjd_is_estimated && outburst_mjd !== null
        ? { note: 'Days are counted from an estimate: the first epoch less one day.' }
        : {}),
    }
  },
  async photometry(release, nova_id, signal) {
    const document = await release.photometry(nova_id, { signal })
    const series = photometrySeries(document)
    const { outburst_mjd, outburst_mjd_is_estimated, regimes, bands, observations } = document
    const apart = series.misplaced.length
    return {
      table: photometryTable(series),
      data: { outburst_mjd, outburst_mjd_is_estimated, regimes, bands, observations },
      ...(apart > 0 ? { note: `${apart} rows have no value in the unit of their regime: - stands for it.` } : {}),
    }
  },
  async references(release, nova_id, signal) {
    const { references } = await release.references(nova_id, { signal })
    return { table: referencesTable(references), data: { references } }
  },
  async members(release, nova_id, signal) {
    const { members, state, size_bytes } = await listBundle(release, nova_id, { signal })
    return {
      table: membersTable(members),
      data: { state, size_bytes, members },
      ...(state === 'unverified'
        ? { note: 'The release has no manifest of this bundle: the list is what the archive says of itself.' }
        : {}),
    }
  },
}

/** Thousands of numbers for each are for a plot, and not for a list. */
const withoutCurve = ({ wavelengths, flux_normalized: _, ...spectrum }: Spectrum) => ({
  ...spectrum,
  points: wavelengths.length,
})
