/** Lines that are switched on together: of the iron type, of the helium/nitrogen type, of the nebular phase. */
export type LineGroup = 'fe_ii' | 'he_n' | 'nebular'

/** An emission line and what it is called in a plot. */
export interface SpectralLine {
  /** Nanometres. */
  readonly wavelength_nm: number
  readonly label: string
  /** `universal` lines, of hydrogen, appear with any group. */
  readonly group: LineGroup | 'universal'
}

/** The names of the groups, for legends. */
export const lineGroupLabels: Readonly<Record<SpectralLine['group'], string>> = {
  fe_ii: 'Fe II',
  he_n: 'He/N',
  nebular: 'Nebular',
  universal: 'Hydrogen',
}

type Rows = readonly (readonly [label: string, ...wavelengthsNm: number[]])[]

const rows: Readonly<Record<SpectralLine['group'], Rows>> = {
  fe_ii: [
    ['Ca II', 393.4, 396.8],
    ['Fe II', 449.1, 450.8, 531.7, 536.3, 614.8],
    ['Na D', 589.2],
    ['Si II', 634.7, 637.1],
    ['O I', 777.3, 822.7, 844.6],
  ],
  he_n: [
    ['N III', 463.8],
    ['He II', 468.6, 823.7],
    ['N II', 567.9],
    ['He I', 587.6, 706.5],
  ],
  nebular: [
    ['[Fe VII]', 515.8, 572.1, 608.6],
    ['[O I]', 630.0],
    ['[Ar V]', 700.6],
    ['[O II]', 732.0],
    ['[S I]', 772.5],
    ['[S III]', 906.9, 953.1],
  ],
  universal: [
    ['Hα', 656.279],
    ['Hβ', 486.135],
    ['Hγ', 434.072],
    ['Hδ', 410.173],
    ['Hε', 397.007],
    ['Hζ', 388.906],
    ['Pa 8', 954.86],
    ['Pa 9', 923.15],
    ['Pa 10', 901.74],
    ['Pa 11', 886.52],
    ['Pa 12', 875.29],
    ['Pa 13', 866.74],
    ['Pa 14', 860.08],
    ['Pa 15', 854.77],
    ['Pa 16', 850.48],
    ['Pa 17', 846.96],
  ],
}

const groups = ['fe_ii', 'he_n', 'nebular', 'universal'] as const

/** Every line that can be marked, blue to red. Nanometres; the Paschen series in vacuum, the rest in air. */
export const lineList: readonly SpectralLine[] = groups
  .flatMap((group) =>
    rows[group].flatMap(([label, ...waves]) => waves.map((wavelength_nm) => ({ wavelength_nm, label, group }))),
  )
  .sort((a, b) => a.wavelength_nm - b.wavelength_nm)

/**
 * The lines to mark: those of the groups, and with any group those of hydrogen, within a range of wavelengths. None
 * outside the optical regime, whatever the groups: the list has no others.
 *
 * @example
 * ```ts
 * lineMarkers(['nebular'], 'optical', [480, 500]) // [{ wavelength_nm: 486.135, label: 'Hβ', group: 'universal' }]
 * ```
 */
export function lineMarkers(
  wanted: readonly LineGroup[],
  regime: string,
  [min, max]: readonly [minNm: number, maxNm: number],
): SpectralLine[] {
  if (regime !== 'optical' || wanted.length === 0) return []
  const shown = new Set<string>([...wanted, 'universal'])
  return lineList.filter(({ group, wavelength_nm: nm }) => shown.has(group) && nm >= min && nm <= max)
}
