import { dateToMjd, formatDec, formatRa } from '../model/sky-and-time.ts'
import { vocabularies } from './generation.ts'
import type { NovaFacts } from './nova-facts.ts'
import { Float, type PythonValue } from './python-json.ts'

export function novaJson(facts: NovaFacts, generated_at: string): PythonValue {
  const { nova, generation } = facts
  const { nova: schema_version, visits } = vocabularies[generation]
  const { discovery_date } = nova
  return {
    schema_version,
    generated_at,
    nova_id: nova.nova_id,
    primary_name: nova.primary_name,
    aliases: nova.aliases,
    ra: formatRa(nova.ra_deg),
    dec: formatDec(nova.dec_deg),
    discovery_date,
    nova_type: nova.nova_type,
    discovery_date_mjd: visits ? (discovery_date === null ? null : new Float(dateToMjd(discovery_date))) : undefined,
    spectra_count: facts.spectra_count(),
    photometry_count: facts.rows().length,
    spectral_visits: visits ? facts.spectral_visits() : undefined,
  }
}
