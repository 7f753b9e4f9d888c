import type { Finding } from '../../conformity/judge-answer.ts'
import type { Schemas } from '../spectra-check.ts'
import { unless } from '../want-none.ts'
import { compareText, findDisorder, findRepeated } from './in-order.ts'

type References = Schemas['References']

/** Oldest first, without a year last, then by bibcode. */
export function judgeReferenceOrder({ references }: References): Finding[] {
  return findDisorder(
    references,
    (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || compareText(a.bibcode, b.bibcode),
    'references are sorted by year, those without one last, then by bibcode',
    ({ year, bibcode }) => `${year} ${bibcode}`,
  )
}

/** Each leads to its own page. The bibcode stands there as it is. */
export function judgeReferenceUrls({ references }: References): Finding[] {
  const repeated = findRepeated(references.map(({ bibcode }) => bibcode))
  return [
    ...unless(repeated.length === 0, 'every publication is listed once', repeated),
    ...references.flatMap(({ bibcode, ads_url }) => {
      const wanted = `https://ui.adsabs.harvard.edu/abs/${bibcode}`
      return unless(ads_url === wanted, `ads_url of ${bibcode} is ${wanted}`, ads_url)
    }),
  ]
}
