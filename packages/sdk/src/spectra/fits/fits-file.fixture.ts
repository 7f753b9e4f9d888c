/** What a card of a fixture says; `{ text }` is written as it stands. */
export type FixtureValue = string | number | boolean | { readonly text: string }

/** An HDU of a fixture: its cards, without END and padding, and its data. */
export interface FixtureHdu {
  readonly cards: readonly string[]
  readonly data?: Uint8Array
}

/** A column of a fixture: the bytes of each of its rows, all of one length. */
export interface FixtureColumn {
  readonly name: string
  readonly form: string
  readonly rows: readonly Uint8Array[]
  /** More cards, `n` standing for the number of the column: `['TUNITn', 'nm']`. */
  readonly cards?: readonly (readonly [string, FixtureValue])[]
}

/** One card of 80 characters in fixed format. */
export function card(keyword: string, value: FixtureValue, comment = ''): string {
  return `${keyword.padEnd(8)}= ${spell(value).padEnd(20)}${comment ? ` / ${comment}` : ''}`.padEnd(80)
}

/** The bytes of a file. */
export function fitsFile(...hdus: readonly FixtureHdu[]): Uint8Array {
  const text = new TextEncoder()
  return concat(
    hdus.flatMap(({ cards, data = new Uint8Array(0) }) => {
      const head = text.encode([...cards.map((one) => one.padEnd(80)), 'END'.padEnd(80)].join(''))
      return [pad(head, 0x20), pad(data, 0)]
    }),
  )
}

/** A primary HDU without data. */
export const emptyPrimary = (...cards: readonly string[]): FixtureHdu => ({
  cards: [card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', 0), card('EXTEND', true), ...cards],
})

/** A table of columns, and the heap behind it. */
export function tableHdu(
  name: string,
  columns: readonly FixtureColumn[],
  { heap = new Uint8Array(0), cards = [] }: { readonly heap?: Uint8Array; readonly cards?: readonly string[] } = {},
): FixtureHdu {
  const rowCount = columns[0]?.rows.length ?? 0
  const rows = Array.from({ length: rowCount }, (_, row) => concat(columns.map(({ rows }) => rows[row] as Uint8Array)))
  const rowBytes = rows[0]?.length ?? 0
  return {
    cards: [
      card('XTENSION', 'BINTABLE'),
      card('BITPIX', 8),
      card('NAXIS', 2),
      card('NAXIS1', rowBytes),
      card('NAXIS2', rowCount),
      card('PCOUNT', heap.length),
      card('GCOUNT', 1),
      card('TFIELDS', columns.length),
      ...columns.flatMap(({ name, form, cards = [] }, index) => [
        card(`TTYPE${index + 1}`, name),
        card(`TFORM${index + 1}`, form),
        ...cards.map(([keyword, value]) => card(keyword.replace('n', `${index + 1}`), value)),
      ]),
      card('EXTNAME', name),
      ...cards,
    ],
    data: concat([...rows, heap]),
  }
}

/** Numbers as FITS has them. */
export const bigEndian = {
  int16: (...values: readonly number[]) => write(values, 2, (view, at, value) => view.setInt16(at, value)),
  int32: (...values: readonly number[]) => write(values, 4, (view, at, value) => view.setInt32(at, value)),
  int64: (...values: readonly bigint[]) => write(values, 8, (view, at, value) => view.setBigInt64(at, value)),
  float32: (...values: readonly number[]) => write(values, 4, (view, at, value) => view.setFloat32(at, value)),
  float64: (...values: readonly number[]) => write(values, 8, (view, at, value) => view.setFloat64(at, value)),
}

/** ASCII, filled up with blanks. */
export const ascii = (text: string, width = text.length): Uint8Array => new TextEncoder().encode(text.padEnd(width))

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** A spectrum in one row, as ESO has it, of a UVES unless the cards say otherwise. */
export function spectrumFile(
  wave: readonly number[],
  flux: readonly number[],
  {
    instrument = 'UVES',
    primary = [card('MJD-OBS', 56082.05467768)] as readonly string[],
    waveCards = [] as readonly (readonly [string, FixtureValue])[],
    fluxCards = [] as readonly (readonly [string, FixtureValue])[],
    waveName = 'WAVE',
    fluxName = 'FLUX',
    extname = 'SPECTRUM',
    more = [] as readonly FixtureColumn[],
  } = {},
): Uint8Array {
  return fitsFile(
    emptyPrimary(card('INSTRUME', instrument), ...primary),
    tableHdu(extname, [
      { name: waveName, form: `${wave.length}D`, rows: [bigEndian.float64(...wave)], cards: waveCards },
      { name: fluxName, form: `${flux.length}D`, rows: [bigEndian.float64(...flux)], cards: fluxCards },
      ...more,
    ]),
  )
}

function spell(value: FixtureValue): string {
  if (typeof value === 'object') return value.text
  if (typeof value === 'string') return `'${value.replaceAll("'", "''").padEnd(8)}'`
  return (typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value)).padStart(20)
}

function pad(bytes: Uint8Array, byte: number): Uint8Array {
  return concat([bytes, new Uint8Array((2880 - (bytes.length % 2880)) % 2880).fill(byte)])
}

function write<T>(values: readonly T[], size: number, set: (view: DataView, at: number, value: T) => void): Uint8Array {
  const bytes = new Uint8Array(values.length * size)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    set(view, index * size, value)
  })
  return bytes
}
