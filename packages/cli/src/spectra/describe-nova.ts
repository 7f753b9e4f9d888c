import { type BundleManifest, type CatalogNova, longDate, type Nova, parsePartialDate } from '@nova/sdk/spectra'
import { columns, onOneLine } from '../columns.ts'
import { formatBytes } from '../format.ts'

/** What is known of one nova. */
interface FoundNova {
  readonly row: CatalogNova
  /** Null where the release lists the nova and lacks its file. */
  readonly nova: Nova | null
  readonly manifest: BundleManifest | null
  readonly bundleUrl: string
  readonly release_id: string
}

/** A nova in lines: names, place, discovery, what there is, and its bundle. */
export function describeNova({ row, nova, manifest, bundleUrl, release_id }: FoundNova): string {
  const aliases = otherNames(row)
  const lines = [
    ['id', row.nova_id],
    ['names', aliases.length === 0 ? 'no others' : aliases.join(', ')],
    ['position', `RA ${row.ra}  Dec ${row.dec}`],
    ['discovered', describeDiscovery(row, nova)],
    ...(nova?.nova_type ? [['type', nova.nova_type]] : []),
    ['spectra', `${row.spectra_count}${row.spectral_visits ? ` of ${row.spectral_visits} nights` : ''}`],
    ['photometry', counted(row.photometry_count, 'observation')],
    ['references', counted(row.references_count, 'publication')],
    ['bundle', bundleUrl],
    ['', describeManifest(manifest)],
    ['release', release_id],
    ...(nova === null ? [['missing', 'nova.json: the release lists this nova and lacks its files']] : []),
  ]
  return [onOneLine(row.primary_name), ...columns(lines.map(([name = '', value = '']) => [`  ${name}`, value]))].join(
    '\n',
  )
}

/** Aliases as they are worth telling: archives repeat the primary name, and have blanks where nobody sees them. */
export function otherNames({ primary_name, aliases }: Pick<CatalogNova, 'primary_name' | 'aliases'>): string[] {
  const tidy = (name: string) => name.replace(/\s+/g, ' ').trim()
  return [...new Set(aliases.map(tidy))].filter((name) => name !== tidy(primary_name))
}

function describeDiscovery({ discovery_date }: CatalogNova, nova: Nova | null): string {
  const date = parsePartialDate(discovery_date)
  if (!date) return 'nobody knows when'
  const mjd = nova?.discovery_date_mjd
  return `${longDate(date)}${typeof mjd === 'number' ? ` (MJD ${mjd})` : ''}`
}

function describeManifest(manifest: BundleManifest | null): string {
  if (!manifest) return 'without a manifest: it can be fetched and checked for damage, not verified'
  const { files, bundle } = manifest
  return `${counted(files.length, 'member')}, ${formatBytes(bundle.byte_length)}; its manifest makes it verifiable`
}

/** `1 spectrum`-like: a number with its noun. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
