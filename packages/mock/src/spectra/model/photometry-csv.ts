import type { CatalogNova } from './create-catalog-model.ts'

/** A table of photometry as operators upload it: what was measured, as text, of one nova or several. */
export function photometryCsv(novae: readonly CatalogNova[]): string {
  const lines = novae.flatMap((nova) =>
    nova
      .photometry()
      .map((row) =>
        [
          nova.primary_name,
          row.time_mjd,
          row.band_name,
          row.magnitude ?? row.flux_density ?? row.count_rate ?? `<${row.limiting_value}`,
        ].join(','),
      ),
  )
  return `name,mjd,band,value\n${lines.join('\n')}\n`
}
