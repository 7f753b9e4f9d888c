import { longDate, normalizeName, parsePartialDate } from '@nova/sdk/spectra'

export const DASH = '–'

/** A count; nothing to count is a dash, so that columns of a table show where there is something. */
export const countText = (count: number | undefined): string => (count ? count.toLocaleString('en') : DASH)

/** Time left, rounded up: nobody minds a download that is done early. */
export function durationText(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `22 February 1901`, as precise as it is known. */
export function dateText(date: string | null): string {
  const parsed = parsePartialDate(date)
  return parsed ? longDate(parsed) : DASH
}

/** Names beside the first, each once: catalogues list the primary name again, and spellings that differ by a blank. */
export function otherNames(primary_name: string, aliases: readonly string[]): readonly string[] {
  const seen = new Set([normalizeName(primary_name)])
  return aliases
    .map((alias) => alias.replace(/\s+/g, ' ').trim())
    .filter((alias) => {
      const key = normalizeName(alias)
      const isNew = key !== '' && !seen.has(key)
      seen.add(key)
      return isNew
    })
}

/** `Ferland`, `Ferland & Shore`, `Ferland et al.`, each with the year. */
export function citation(authors: readonly string[], year: number | null): string {
  const [first, second] = authors.map((author) => author.replace(/,.*$/s, '').trim())
  const who = !first
    ? 'Anonymous'
    : authors.length === 1
      ? first
      : authors.length === 2
        ? `${first} & ${second}`
        : `${first} et al.`
  return `${who} (${year ?? 'n.d.'})`
}

/** A number that is zero where nobody knows it. */
export const known = (value: number | null | undefined): number | null =>
  value && Number.isFinite(value) ? value : null
