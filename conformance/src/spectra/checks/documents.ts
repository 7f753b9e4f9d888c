import type { DocumentTypes } from '@nova/sdk/spectra/contract'
import type { Finding } from '../../conformity/judge-answer.ts'
import { judgeQuantities, judgeRegimes, judgeRows } from '../documents/photometry.ts'
import { judgeReferenceOrder, judgeReferenceUrls } from '../documents/references.ts'
import {
  judgeDays,
  judgeFlux,
  judgeObservations,
  judgeSpectraOrder,
  judgeSpectrumIds,
  judgeWavelengths,
} from '../documents/spectra.ts'
import { judgeEach, judgeForms, type NovaDocumentName, novaDocuments } from '../read-documents.ts'
import type { ListedNova, SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { unless, wantNone } from '../want-none.ts'

/** A check that holds one document of each nova against a rule. */
function documentCheck<Name extends NovaDocumentName>(
  name: Name,
  id: string,
  title: string,
  judge: (document: DocumentTypes[Name], nova: ListedNova) => readonly Finding[],
): SpectraCheck {
  return {
    id,
    title,
    operations: [novaDocuments[name]],
    async run(context: SpectraContext) {
      wantNone(context, await judgeEach(context, name, judge))
    },
  }
}

const formChecks = (Object.keys(novaDocuments) as NovaDocumentName[]).map(
  (name): SpectraCheck => ({
    id: `documents/${name}`,
    title: `${name}.json is JSON of a version readers understand, and has the form of that version.`.replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
    operations: [novaDocuments[name]],
    async run(context: SpectraContext) {
      wantNone(context, await judgeForms(context, name))
    },
  }),
)

const ofNova = ({ nova_id }: { readonly nova_id: string }, nova: ListedNova): readonly Finding[] =>
  unless(nova_id === nova.nova_id, `nova_id is ${nova.nova_id}, whose file it is`, nova_id)

/** Forms of the documents of novae, and what of each has to agree with the rest of it and with the catalogue. */
export const documentChecks: readonly SpectraCheck[] = [
  ...formChecks,
  {
    id: 'documents/of-their-nova',
    title: 'Every document names the nova whose file it is.',
    operations: Object.values(novaDocuments),
    async run(context: SpectraContext) {
      const findings: Finding[] = []
      for (const name of Object.keys(novaDocuments) as NovaDocumentName[])
        findings.push(...(await judgeEach(context, name, ofNova)))
      wantNone(context, findings)
    },
  },
  documentCheck('references', 'references/order', 'References are sorted by year and bibcode.', judgeReferenceOrder),
  documentCheck(
    'references',
    'references/urls',
    'Every reference is listed once and leads to its own page.',
    judgeReferenceUrls,
  ),
  documentCheck(
    'references',
    'references/count',
    'There are as many references as the catalogue counts.',
    ({ references }, { references_count: count }) =>
      unless(
        count === undefined || references.length === count,
        `${count} references, as the catalogue counts`,
        references.length,
      ),
  ),
  documentCheck(
    'spectra',
    'spectra/order',
    'Spectra are sorted by regime and time, and their regimes are listed.',
    judgeSpectraOrder,
  ),
  documentCheck(
    'spectra',
    'spectra/observations',
    'Every product is observed once, in order of time, and all are counted.',
    (document, { spectra_count }) => judgeObservations(document, spectra_count),
  ),
  documentCheck('spectra', 'spectra/ids', 'Every spectrum has an id of its own.', judgeSpectrumIds),
  documentCheck(
    'spectra',
    'spectra/wavelengths',
    'A spectrum has a flux for each of at most 2000 wavelengths, which lie in its range.',
    judgeWavelengths,
  ),
  documentCheck('spectra', 'spectra/flux', 'Flux is divided by its peak and never below the floor.', judgeFlux),
  documentCheck('spectra', 'spectra/days', 'Days of spectra count from the outburst.', ({ outburst_mjd, spectra }) =>
    judgeDays(outburst_mjd, spectra),
  ),
  documentCheck(
    'photometry',
    'photometry/rows',
    'Observations are sorted by regime and time, at most 500 of each regime, and all are counted.',
    (document, { photometry_count }) => judgeRows(document, photometry_count),
  ),
  documentCheck(
    'photometry',
    'photometry/quantities',
    'A measurement has a value in the quantity of its regime only.',
    judgeQuantities,
  ),
  documentCheck(
    'photometry',
    'photometry/regimes',
    'Regimes and bands are those that occur, and only magnitudes grow downwards.',
    judgeRegimes,
  ),
  documentCheck(
    'photometry',
    'photometry/days',
    'Days of photometry count from the outburst.',
    ({ outburst_mjd, observations }) => judgeDays(outburst_mjd, observations),
  ),
]
