import type { DocumentName, DocumentTypes, SpectraOperationName } from '@nova/sdk/spectra/contract'
import type { Finding } from '../conformity/judge-answer.ts'
import { judgeDocument } from './documents/judge-document.ts'
import type { ListedNova, SpectraContext } from './spectra-check.ts'
import { told } from './want-none.ts'

/** Documents every listed nova has, and who gives them. */
export const novaDocuments = {
  nova: 'getNova',
  references: 'getReferences',
  spectra: 'getSpectra',
  photometry: 'getPhotometry',
} as const satisfies Partial<Record<DocumentName, SpectraOperationName>>

export type NovaDocumentName = keyof typeof novaDocuments

interface ReadDocument<Name extends NovaDocumentName> {
  readonly nova: ListedNova
  readonly document: DocumentTypes[Name]
}

/** The novae that are looked at. Skips the check where the release lists none. */
export function requireNovae({ facts, skip }: Pick<SpectraContext, 'facts' | 'skip'>): readonly ListedNova[] {
  if (!facts.catalog) return skip('the release has no catalogue that can be read; release/catalogue says why')
  return facts.novae.length === 0 ? skip('the catalogue lists no nova') : facts.novae
}

/** What is wrong with the form of one document of each nova, files that are missing apart. */
export async function judgeForms(context: SpectraContext, name: NovaDocumentName): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const nova of requireNovae(context)) {
    const seen = await context.facts.site.read(context, novaDocuments[name], nova)
    if (seen.status === 200) findings.push(...told(judgeDocument(name, seen), `${name}.json of ${nova.primary_name}`))
  }
  return findings
}

/**
 * One document of each nova, as far as they are there and have their form: what is wrong with the others is told by the
 * check that looks at forms. Skips the check where that leaves none.
 */
export async function readDocuments<Name extends NovaDocumentName>(
  context: SpectraContext,
  name: Name,
): Promise<readonly ReadDocument<Name>[]> {
  const read: ReadDocument<Name>[] = []
  for (const nova of requireNovae(context)) {
    const seen = await context.facts.site.read(context, novaDocuments[name], nova)
    if (seen.status === 200 && judgeDocument(name, seen).length === 0)
      // It has just been held against its schema.
      read.push({ nova, document: seen.json as DocumentTypes[Name] })
  }
  if (read.length === 0) context.skip(`no ${name}.json has its form; documents/${name} says why`)
  return read
}

/** Everything a judge finds in one document of each nova. */
export async function judgeEach<Name extends NovaDocumentName>(
  context: SpectraContext,
  name: Name,
  judge: (document: DocumentTypes[Name], nova: ListedNova) => readonly Finding[],
): Promise<Finding[]> {
  const documents = await readDocuments(context, name)
  return documents.flatMap(({ nova, document }) => told(judge(document, nova), `${name}.json of ${nova.primary_name}`))
}
