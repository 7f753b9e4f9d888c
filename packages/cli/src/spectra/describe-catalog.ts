import {
  angularSeparationDeg,
  type CatalogNova,
  type CatalogSource,
  parseDec,
  parsePartialDate,
  parseRa,
  type SkyPosition,
} from '@nova/sdk/spectra'
import { columns } from '../columns.ts'
import { counted, otherNames } from './describe-nova.ts'

const NAMES_SHOWN = 2

/** Rows of the catalogue as a table. With a place, how far each is from it, in degrees. */
export function describeCatalog(novae: readonly CatalogNova[], near?: SkyPosition): string[] {
  if (novae.length === 0) return []
  const head = ['Name', 'RA', 'Dec', 'Year', 'Spectra', 'Visits', 'Photometry', 'References', 'Light curve', 'Sources']
  const rows = novae.map((nova) => [
    [nova.primary_name, ...otherNames(nova).slice(0, NAMES_SHOWN)].join(', '),
    nova.ra,
    nova.dec,
    String(parsePartialDate(nova.discovery_date)?.year ?? '-'),
    ...[nova.spectra_count, nova.spectral_visits, nova.photometry_count, nova.references_count].map(countOrDash),
    nova.has_sparkline ? 'yes' : '-',
    describeSources(nova.sources ?? []),
  ])
  if (near === undefined) return columns([head, ...rows], [4, 5, 6, 7])
  const distances = novae.map((nova) => distanceOf(nova, near))
  const withDistance = [head, ...rows].map((row, index) => [
    row[0] ?? '',
    index === 0 ? 'Distance' : (distances[index - 1] ?? '-'),
    ...row.slice(1),
  ])
  return columns(withDistance, [1, 5, 6, 7, 8])
}

/** None of something is a dash: a table of zeros hides where something is. */
const countOrDash = (count: number | undefined): string => (count ? String(count) : '-')

/** Archives by name, of publications how many: `list --references` has those, and they are many. */
function describeSources(sources: readonly CatalogSource[]): string {
  const archives = sources.flatMap((source) => (source.type === 'archive' ? [source.provider] : []))
  const publications = sources.length - archives.length
  return [...archives, ...(publications > 0 ? [counted(publications, 'publication')] : [])].join(', ') || '-'
}

function distanceOf({ ra, dec }: CatalogNova, near: SkyPosition): string {
  const [ra_deg, dec_deg] = [parseRa(ra), parseDec(dec)]
  if (ra_deg === null || dec_deg === null) return '-'
  return `${angularSeparationDeg(near, { ra_deg, dec_deg }).toFixed(3)}°`
}
