import type { SeededRandom } from '../../engine/random.ts'

export interface Reference {
  readonly bibcode: string
  readonly title: string | null
  /** `Last, F.` */
  readonly authors: readonly string[]
  readonly year: number | null
  readonly doi: string | null
  readonly arxiv_id: string | null
}

const surnames = [
  'Abbott',
  'Bianchi',
  'Chomiuk',
  'Dürer',
  'Evans',
  'Finzell',
  'García',
  'Horváth',
  'Izzo',
  'Müller',
  'Ness',
  'Walter',
]
const journals = [
  ['ApJ..', '10.3847/1538-4357/'],
  ['MNRAS', '10.1093/mnras/'],
  ['A&A..', '10.1051/0004-6361/'],
  ['AJ...', '10.3847/1538-3881/'],
] as const
const topics = [
  'The outburst of',
  'Spectroscopic evolution of',
  'Multi-wavelength light curves of',
  'Shocks and dust in',
  'The radio remnant of',
  'A distance to',
]

/** Publications on a nova, from the year of its outburst on. The second to last has no year, the last little more than its bibcode. */
export function makeReferences(name: string, year: number, count: number, random: SeededRandom): Reference[] {
  return Array.from({ length: count }, (_, index) => {
    const [journal, prefix] = journals[random.below(journals.length)] ?? journals[0]
    const published = year + random.below(8)
    const authors = Array.from({ length: 1 + random.below(4) }, () => pick(surnames, random)).filter(isFirst)
    const volume = 100 + random.below(900)
    const page = 1 + random.below(9999)
    const initial = (authors[0] ?? 'X').charAt(0).normalize('NFD').charAt(0)
    const bibcode = `${published}${journal}.${volume}.${String(page).padStart(5, '.')}`.slice(0, 18) + initial
    const bare = count > 3 && index === count - 1
    return {
      bibcode,
      title: bare ? null : `${pick(topics, random)} ${name}`,
      authors: bare ? [] : authors.map((surname) => `${surname}, ${'ABCDEFGHJKLMNPRST'.charAt(random.below(17))}.`),
      year: count > 3 && index === count - 2 ? null : published,
      doi: bare || published < 1990 ? null : `${prefix}${random.hex(6)}`,
      arxiv_id:
        published < 2008 || bare
          ? null
          : `${String(published).slice(2)}0${1 + random.below(9)}.${1000 + random.below(8999)}`,
    }
  })
}

const pick = (list: readonly string[], random: SeededRandom): string => list[random.below(list.length)] ?? ''

const isFirst = (value: string, index: number, list: readonly string[]): boolean => list.indexOf(value) === index
