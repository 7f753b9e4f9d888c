/** The units of wavelength that the catalogue reads. */
export type SpectralUnit = 'angstrom' | 'nm' | 'um'

const spellings: ReadonlyMap<string, SpectralUnit> = new Map([
  ...['angstrom', 'angstroms', 'aa', 'å', 'ångström', 'ångstrom'].map((name) => [name, 'angstrom'] as const),
  ...['nm', 'nanometer', 'nanometers', 'nanometre', 'nanometres'].map((name) => [name, 'nm'] as const),
  ...['um', 'µm', 'μm', 'micron', 'microns', 'micrometer', 'micrometre'].map((name) => [name, 'um'] as const),
])

/** To divide by: that keeps 3004 angstrom at 300.4 nm, where 0.1 times does not. */
export const unitsPerNm: Readonly<Record<SpectralUnit, number>> = { angstrom: 10, nm: 1, um: 0.001 }

/** The unit of wavelength that archives mean by a text, in any case; null for anything else, `A` alone included. */
export function spectralUnit(text: string | null): SpectralUnit | null {
  return spellings.get((text ?? '').trim().toLowerCase().normalize('NFC')) ?? null
}
