import { groupBy } from '../artifacts/group-by.ts'
import { Float, type PythonValue, pythonJson } from '../artifacts/python-json.ts'
import type { CatalogProduct } from '../model/catalog-product.ts'
import type { CatalogNova } from '../model/create-catalog-model.ts'
import type { Reference } from '../model/make-references.ts'
import { formatDec, formatRa } from '../model/sky-and-time.ts'
import { bundleName } from './bundle-names.ts'

export interface PackedSpectrum {
  readonly product: CatalogProduct
  /** Without `spectra/`. */
  readonly filename: string
}

/** `<Name>_metadata.json`. Counts are of what was packed and stored, not of what is published. */
export function metadataJson(nova: CatalogNova, packed: readonly PackedSpectrum[], generated_at: string): string {
  return pythonJson(
    {
      nova_id: nova.nova_id,
      primary_name: nova.primary_name,
      aliases: nova.aliases,
      ra: formatRa(nova.ra_deg),
      dec: formatDec(nova.dec_deg),
      discovery_date: nova.discovery_date,
      nova_type: nova.nova_type,
      spectra_count: packed.length,
      photometry_count: nova.photometry().length,
      references_count: nova.references().length,
      generated_at,
    },
    2,
  )
}

/** `<Name>_sources.json`: where each file and each series of measurements comes from. */
export function sourcesJson(nova: CatalogNova, packed: readonly PackedSpectrum[], generated_at: string): string {
  const value: PythonValue = {
    nova_id: nova.nova_id,
    generated_at,
    spectra: packed.map(({ product, filename }) => ({
      data_product_id: product.data_product_id,
      bundle_filename: filename,
      provider: product.provider,
      telescope: product.telescope ?? 'unknown',
      instrument: product.instrument ?? 'unknown',
      epoch_mjd: integral(product.epoch_mjd),
      // Products do not carry either, so both are null even where the catalogue knows.
      bibcode: null,
      data_url: null,
      data_rights: 'public',
    })),
    photometry_sources: photometrySources(nova),
  }
  return pythonJson(value, 2)
}

function photometrySources(nova: CatalogNova): PythonValue {
  const groups = groupBy(nova.photometry(), ({ bibcode, orig_catalog }) => `${bibcode ?? ''}|${orig_catalog ?? ''}`)
  const unique = (values: readonly string[]) => [...new Set(values)].sort()
  return [...groups.values()].map((rows) => ({
    bibcode: rows[0]?.bibcode ?? null,
    orig_catalog: rows[0]?.orig_catalog ?? null,
    observation_count: rows.length,
    regimes: unique(rows.map(({ regime }) => regime)),
    bands: unique(rows.map(({ band_id }) => band_id)),
    data_url: null,
    data_rights: 'public',
  }))
}

/** Decimals come out as integers where they are whole. */
const integral = (value: number): number | Float => (Number.isInteger(value) ? value : new Float(value))

/** `<Name>_references.bib`; nothing at all without references. Texts stand in braces as they are, TeX or not. */
export function referencesBib(references: readonly Reference[]): string {
  return references
    .map(({ bibcode, title, authors, year, doi }) => {
      const fields = [
        ...(authors.length > 0 ? [['author', authors.join(' and ')]] : []),
        ...(title === null ? [] : [['title', title]]),
        ...(year === null ? [] : [['year', String(year)]]),
        ['bibcode', bibcode],
        ...(doi === null ? [] : [['doi', doi]]),
      ]
      return `@article{${bibcode},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
    })
    .join('\n')
}

/** `README.txt`. It counts products, also those whose bytes were not to be had, so it may claim more than is there. */
export function readmeText(
  nova: CatalogNova,
  files: readonly string[],
  queriedCount: number,
  generated_at: string,
): string {
  const name = bundleName(nova.primary_name)
  return `${[
    `Open Nova Catalog — data bundle of ${nova.primary_name}`,
    '='.repeat(60),
    '',
    'NOVA IDENTITY',
    `  Primary name:   ${nova.primary_name}`,
    `  Nova id:        ${nova.nova_id}`,
    `  Aliases:        ${nova.aliases.join(', ') || 'none'}`,
    `  Position:       ${formatRa(nova.ra_deg)} ${formatDec(nova.dec_deg)} (ICRS, J2000)`,
    `  Discovered:     ${nova.discovery_date ?? 'unknown'}`,
    '',
    'BUNDLE INFORMATION',
    `  Generated:      ${generated_at}`,
    `  Spectra files:  ${queriedCount}`,
    `  Photometry:     ${nova.photometry().length} rows`,
    `  References:     ${nova.references().length}`,
    '',
    'FILE INVENTORY',
    ...files.map((file) => `  ${file}`),
    '',
    'FORMAT DESCRIPTIONS',
    '  spectra/*.fits          one spectrum each, as its provider gave it',
    `  ${name}_photometry.fits  one binary table, all measurements`,
    `  ${name}_metadata.json    what the catalogue says of the nova`,
    `  ${name}_sources.json     where each file comes from`,
    `  ${name}_references.bib   BibTeX`,
    '',
    'CITATION GUIDANCE',
    '  Cite the publications in the references, and the archives named in the sources.',
    '',
    'NOVA PAGE',
    `  https://nova.example.org/nova/${name}`,
    '',
    'CONTACT',
    '  catalog@nova.example.org',
  ].join('\n')}\n`
}
