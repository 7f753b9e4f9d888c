import { catalogNova, catalogOf } from '../src/spectra/site.fixture.ts'
import { loadBuilt } from './load-built.ts'
import { type Contestant, judge, measure, printTable } from './measure.ts'

type Spectra = typeof import('../src/spectra/index.ts')
type Query = Parameters<Spectra['searchCatalog']>[1]

const NOVAE = 5000
const constellations = ['And', 'Aql', 'Car', 'Cen', 'Cyg', 'Her', 'Nor', 'Oph', 'Per', 'Sco', 'Sgr', 'Vul']

const catalog = catalogOf(
  ...Array.from({ length: NOVAE }, (_, at) => {
    const constellation = constellations[at % constellations.length] ?? ''
    const two = (value: number) => String(value).padStart(2, '0')
    return catalogNova({
      nova_id: `${at.toString(16).padStart(8, '0')}-5d2b-4d1a-9a1a-4a4f6f0cb9b1`,
      primary_name: `V${1 + ((at * 7919) % 9973)} ${constellation}`,
      aliases: [`Nova ${constellation} ${1900 + (at % 125)}`, `PNV J${at}`, `Gaia DR3 ${at * 1e9}`],
      ra: `${two(at % 24)}:${two(at % 60)}:${two((at * 7) % 60)}.20`,
      dec: `${at % 2 ? '-' : '+'}${two(at % 90)}:${two((at * 11) % 60)}:20.3`,
      discovery_date: `${1900 + (at % 125)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`,
      spectra_count: (at * 31) % 40,
      photometry_count: (at * 17) % 3,
    })
  }),
)

const queries: Readonly<Record<string, Query>> = {
  'part of a name': { text: 'sco' },
  'the same, last page': { text: 'sco', offset: 400 },
  'photometry, by discovery': { text: 'nova sgr', has: ['photometry'], sort: { by: 'discovery_date' } },
  'within 10° of a place': { near: { ra_deg: 267.7, dec_deg: -32.6, radius_deg: 10 } },
}

/** What a search of all novae costs once the first one has made the index, and what that first one costs. */
export async function benchSpectraCatalog(): Promise<void> {
  const { searchCatalog } = await loadBuilt<Spectra>('spectra/index.ts')
  const searches = Object.entries(queries).map(
    ([name, query]): Contestant => ({
      name,
      run: async () => {
        if (searchCatalog(catalog, query).total === 0) throw new Error(`${name} found nothing`)
      },
    }),
  )
  const found = await measure(
    [{ name: 'filter and sort, by hand', run: async () => byHand('sco') }, ...searches],
    15,
    10,
  )
  printTable(`${NOVAE.toLocaleString('en')} novae searched`, found)
  // As with keys: one thread, so CPU time is what counts on a machine with other things to do.
  for (const name of Object.keys(queries))
    judge(`${name}, CPU`, found.find((one) => one.name === name)?.minCpuMs ?? Number.NaN, 5, 'ms')

  // An index belongs to its catalogue, so each of these makes one.
  const first = { name: 'index and first search', run: async () => searchCatalog({ ...catalog }, { text: 'sco' }) }
  const text = JSON.stringify(catalog)
  printTable('the same for the first time', [
    ...(await measure([{ name: 'JSON.parse of the catalogue', run: async () => JSON.parse(text) }, first], 9, 1)),
  ])
}

/** What a page writes without a library: lower case, `includes`, sort. */
function byHand(text: string) {
  return catalog.novae
    .filter((nova) => [nova.primary_name, ...nova.aliases].some((name) => name.toLowerCase().includes(text)))
    .sort((a, b) => b.spectra_count - a.spectra_count)
    .slice(0, 25)
}
