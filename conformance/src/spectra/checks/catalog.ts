import type { Finding } from '../../conformity/judge-answer.ts'
import { judgeCatalogIds, judgeCatalogOrder, judgeNova, judgeSources, judgeStats } from '../documents/catalog.ts'
import { judgeDocument } from '../documents/judge-document.ts'
import { judgeEach, novaDocuments, requireNovae } from '../read-documents.ts'
import type { Schemas, SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { told, wantNone } from '../want-none.ts'

async function judgeCatalog(context: SpectraContext, judge: (catalog: Schemas['Catalog']) => Finding[]): Promise<void> {
  const seen = await context.facts.site.read(context, 'getCatalog')
  if (seen.status !== 200 || judgeDocument('catalog', seen).length > 0)
    context.skip('the catalogue has not its form; catalogue/form says why')
  wantNone(context, told(judge(seen.json as Schemas['Catalog']), 'catalog.json'))
}

/** The catalogue, and what it says of the files of its novae. */
export const catalogChecks: readonly SpectraCheck[] = [
  {
    id: 'catalogue/form',
    title: 'The catalogue is JSON of a version readers understand, and has the form of that version.',
    operations: ['getCatalog'],
    async run(context: SpectraContext) {
      const seen = await context.facts.site.read(context, 'getCatalog')
      context.want(seen.status === 200, 'catalog.json is there', seen.status)
      wantNone(context, told(judgeDocument('catalog', seen), 'catalog.json'))
    },
  },
  {
    id: 'catalogue/stats',
    title: 'The sums of the catalogue are those of its rows.',
    operations: ['getCatalog'],
    run: (context) => judgeCatalog(context, judgeStats),
  },
  {
    id: 'catalogue/order',
    title: 'Novae with most spectra come first, then by name.',
    operations: ['getCatalog'],
    run: (context) => judgeCatalog(context, judgeCatalogOrder),
  },
  {
    id: 'catalogue/once',
    title: 'Every nova is listed once.',
    operations: ['getCatalog'],
    run: (context) => judgeCatalog(context, judgeCatalogIds),
  },
  {
    id: 'catalogue/sources',
    title: 'Where the data of a nova come from is sorted and named once.',
    operations: ['getCatalog'],
    run: (context) => judgeCatalog(context, judgeSources),
  },
  {
    id: 'catalogue/artifacts',
    title: 'Every nova that is listed has its documents and its bundle.',
    operations: ['getNova', 'getReferences', 'getSpectra', 'getPhotometry', 'getBundle'],
    async run(context: SpectraContext) {
      const findings: Finding[] = []
      for (const nova of requireNovae(context)) {
        for (const [name, operation] of Object.entries(novaDocuments)) {
          const { status } = await context.facts.site.read(context, operation, nova)
          if (status !== 200) findings.push({ wanted: `${name}.json of ${nova.primary_name} is there`, seen: status })
        }
        const path = { release_id: context.facts.releaseId, nova_id: nova.nova_id }
        // The whole archive is read elsewhere.
        const { status } = await context.call(
          'getBundle',
          { path, headers: { range: 'bytes=0-3' } },
          { conforming: false, bodyLimitBytes: 2 ** 28 },
        )
        if (status !== 200 && status !== 206)
          findings.push({ wanted: `bundle.zip of ${nova.primary_name} is there`, seen: status })
      }
      wantNone(context, findings)
    },
  },
  {
    id: 'catalogue/novae',
    title: 'The file of a nova says of it what its row says.',
    operations: ['getNova'],
    async run(context: SpectraContext) {
      wantNone(context, await judgeEach(context, 'nova', judgeNova))
    },
  },
]
