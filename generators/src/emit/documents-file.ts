import type { DocumentRow, DocumentSet } from '../contract/read-documents.ts'
import { printKey, printLiteral } from './print-literal.ts'
import { group, indent } from './source-text.ts'

/** `documents.ts`: every document by its name, with its version and where it lives, and the type of each. */
export function emitDocuments({ rows }: DocumentSet): string {
  const hasKeys = rows.some(({ keys }) => keys.length > 0)
  const items = rows.map((row) => `${printKey(row.name)}: ${printLiteral(factsOf(row))}`)
  return [
    [...(hasKeys ? ["import type { KeyKind } from '../keys.ts'"] : []), ...typeImports(rows), ''].join('\n'),
    declaration.replace('KeyKind', hasKeys ? 'KeyKind' : 'never'),
    '/** Every document by its name: which version is written today, and under which keys it is found. */',
    `export const documents = {\n${items.map((item) => `${indent(item)},\n`).join('')}} as const satisfies Readonly<Record<string, DocumentSpec>>\n`,
    '/** Name of a document. */\nexport type DocumentName = keyof typeof documents\n',
    '/** What each document holds. */',
    `export interface DocumentTypes {\n${rows.map((row) => `  readonly ${printKey(row.name)}: ${typeName(row)}\n`).join('')}}\n`,
  ].join('\n')
}

const declaration = `/** One row of the table of documents. */
export interface DocumentSpec {
  /** Which HTTP surface describes it; null for a schema of the documents' own. */
  readonly surface: string | null
  /** Name of its schema. */
  readonly schema: string
  /** Current version, \`major.minor\` or longer; null where the document says none. */
  readonly version: string | null
  /** The member that says it. */
  readonly versionMember: string | null
  /** Kinds of keys it is found under. */
  readonly keys: readonly KeyKind[]
}
`

function factsOf({ surface, schema, version, versionMember, keys }: DocumentRow) {
  return { surface, schema, version, versionMember, keys }
}

/** A document of a surface may have the name of something else here. */
function typeName({ surface, schema }: DocumentRow): string {
  return surface === null ? schema : `${surface}.${schema}`
}

function typeImports(rows: readonly DocumentRow[]): readonly string[] {
  const own = rows.filter(({ surface }) => surface === null).map(({ schema }) => schema)
  const surfaces = [...new Set(rows.flatMap(({ surface }) => surface ?? []))].sort()
  return [
    ...surfaces.map((surface) => `import type * as ${surface} from '../${surface}/types.ts'`),
    ...(own.length === 0 ? [] : [group('import type {', [...new Set(own)].sort(), "} from './types.ts'", ' ')]),
  ]
}
