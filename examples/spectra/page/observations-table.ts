import { make } from '@nova/example-harness/make-element'
import { epochLabel, type Spectra, type SpectraRelease, type SpectrumObservation } from '@nova/sdk/spectra'
import { DASH, known } from './format.ts'
import { makeTable } from './make-table.ts'

type Row = Pick<
  SpectrumObservation,
  'instrument' | 'telescope' | 'epoch_mjd' | 'wavelength_min' | 'wavelength_max' | 'provider' | 'snr'
> & {
  readonly data_product_id: string | null
}

/** Every spectrum there is, those left out of the plot too. Older releases list only what they plot. */
export function makeObservations(spectra: Spectra, release: SpectraRelease): readonly Node[] {
  const rows: readonly Row[] = spectra.observations ?? spectra.spectra.map((row) => ({ ...row, data_product_id: null }))
  if (rows.length === 0)
    return [make('p', { className: 'nothing' }, ['Nobody observed it with a spectrograph, as far as is known.'])]
  return makeTable<Row>(
    rows,
    [
      { title: 'Instrument', cell: ({ instrument }) => [named(instrument)] },
      { title: 'Telescope', cell: ({ telescope }) => [named(telescope)] },
      { title: 'Epoch', cell: (row) => [epochText(row, spectra.outburst_mjd)] },
      { title: 'Range (nm)', isNumber: true, cell: rangeText },
      { title: 'S/N', isNumber: true, cell: ({ snr }) => [known(snr)?.toFixed(1) ?? DASH] },
      { title: 'Provider', cell: (row) => [...providerOf(row, release, spectra.nova_id)] },
    ],
    'observations',
  )
}

const named = (text: string) => (/^unknown$/i.test(text) ? DASH : text)

function epochText({ epoch_mjd }: Row, outburst_mjd: number | null): string {
  const epoch = known(epoch_mjd)
  if (epoch === null) return DASH
  const row = { epoch_mjd: epoch }
  const days = outburst_mjd === null ? '' : ` (${epochLabel(row, 'dpo', outburst_mjd)})`
  return `${epochLabel(row, 'date', outburst_mjd)}${days}`
}

function rangeText({ wavelength_min, wavelength_max }: Row): readonly string[] {
  const [from, to] = [known(wavelength_min), known(wavelength_max)]
  return [from === null || to === null ? DASH : `${from.toFixed(1)} – ${to.toFixed(1)}`]
}

/** Spectra out of publications have a file of their own, outside of any bundle. */
function providerOf(
  { provider, data_product_id }: Row,
  release: SpectraRelease,
  nova_id: string,
): readonly (Node | string)[] {
  if (provider !== 'ticket_ingestion') return [provider]
  if (data_product_id === null) return ['publication']
  return ['publication ', make('a', { href: release.ticketSpectrumUrl(nova_id, data_product_id) }, ['FITS'])]
}
