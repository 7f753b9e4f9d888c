/** Colours that people with any kind of colour vision tell apart (Okabe and Ito). */
const known: ReadonlyMap<string, string> = new Map([
  ['U', '#CC79A7'],
  ['UV', '#CC79A7'],
  ['B', '#0072B2'],
  ['V', '#009E73'],
  ['R', '#D55E00'],
  ['Rc', '#D55E00'],
  ['I', '#E69F00'],
  ['Ic', '#E69F00'],
  ["g'", '#56B4E9'],
  ["r'", '#F0E442'],
  ['unfiltered', '#78726A'],
  ['Unfiltered', '#78726A'],
  ['CV', '#78726A'],
  ['TG', '#78726A'],
  ['Vis', '#78726A'],
])

const cycle = ['#0072B2', '#D55E00', '#009E73', '#E69F00', '#56B4E9', '#CC79A7', '#F0E442'] as const

/**
 * The colour of a band. A band that has none of its own takes the one at `unknownIndex` of a cycle of seven: count
 * the unknown bands of one plot, or let {@link bandColors} do so. The tokens of the artifact are not looked at; no
 * style sheet has them.
 */
export function bandColor(band: string, unknownIndex = 0): string {
  return known.get(band) ?? cycle[((unknownIndex % cycle.length) + cycle.length) % cycle.length] ?? cycle[0]
}

/** The colours of the bands of one plot, in their order. */
export function bandColors(bands: readonly string[]): ReadonlyMap<string, string> {
  const colors = new Map<string, string>()
  let unknown = 0
  for (const band of bands) {
    if (colors.has(band)) continue
    colors.set(band, bandColor(band, unknown))
    if (!known.has(band)) unknown++
  }
  return colors
}
