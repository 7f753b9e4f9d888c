import { card, emptyPrimary, fitsFile, tableHdu } from '../src/spectra/fits/fits-file.fixture.ts'
import { spectrumOf } from '../src/spectra/plot/sample-nova.fixture.ts'
import { loadBuilt } from './load-built.ts'
import { measure, printTable } from './measure.ts'

type Spectra = typeof import('../src/spectra/index.ts')

const POINTS = 200_000
const SPECTRA = 24
const POINT_BYTES = 8

/** A spectrum as large as those of UVES, out of its bytes, and a waterfall as a picture. Neither has a budget. */
export async function benchSpectraReading(): Promise<void> {
  const { readFits, readSpectrum, spectraSvg } = await loadBuilt<Spectra>('spectra/index.ts')
  const file = uvesFile()
  const origin = { provider: 'ESO', data_product_id: '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9' }
  const read = await measure(
    [
      { name: 'DataView, value by value', run: async () => swapAll(file) },
      { name: 'readFits, both columns', run: async () => columnsOf(readFits(file)) },
      { name: 'readFits, readSpectrum', run: async () => readSpectrum(readFits(file), origin) },
    ],
    15,
    3,
  )
  printTable(`a FITS spectrum of ${POINTS.toLocaleString('en')} points`, read)

  const spectra = Array.from({ length: SPECTRA }, (_, at) => spectrumOf(1 + at * 5))
  const text = JSON.stringify({ spectra })
  const drawn = await measure(
    [
      { name: 'JSON.parse of the spectra', run: async () => JSON.parse(text) },
      { name: 'spectraSvg', run: async () => spectraSvg({ spectra }) },
    ],
    15,
    3,
  )
  printTable(`${SPECTRA} spectra of 1,500 points as one SVG`, drawn)
}

function uvesFile(): Uint8Array {
  const column = (name: string, unit: string, value: (at: number) => number) => {
    const bytes = new DataView(new ArrayBuffer(POINTS * POINT_BYTES))
    for (let at = 0; at < POINTS; at += 1) bytes.setFloat64(at * POINT_BYTES, value(at))
    return { name, form: `${POINTS}D`, rows: [new Uint8Array(bytes.buffer)], cards: [['TUNITn', unit] as const] }
  }
  return fitsFile(
    emptyPrimary(card('INSTRUME', 'UVES'), card('MJD-OBS', 56082.05467768)),
    tableHdu('SPECTRUM', [
      column('WAVE', 'angstrom', (at) => 3000 + at * 0.02),
      column('FLUX', 'erg/cm2/s/angstrom', (at) => 1e-15 * (2 + Math.sin(at / 500))),
    ]),
  )
}

function columnsOf(fits: ReturnType<Spectra['readFits']>): number {
  const table = fits.hdus[1]?.table()
  const lengths = ['WAVE', 'FLUX'].map((name) => table?.column(name)?.numbers().length ?? 0)
  if (lengths.some((length) => length !== POINTS)) throw new Error(`The columns have ${lengths.join(' and ')} values`)
  return POINTS
}

/** The bytes of both columns, wherever the headers end. */
function swapAll(file: Uint8Array): Float64Array {
  const view = new DataView(file.buffer, file.byteOffset + file.byteLength - 2 * POINTS * POINT_BYTES)
  return Float64Array.from({ length: 2 * POINTS }, (_, at) => view.getFloat64(at * POINT_BYTES))
}
