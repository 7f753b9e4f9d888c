import { type KeyGrammar, type KeyPattern, parametersOf, type Word } from '../contract/key-grammar.ts'
import { printKey, printLiteral, printString } from './print-literal.ts'
import { banner, indent } from './source-text.ts'
import { unionOf } from './union-of.ts'

/** `keys.ts`: the grammar as data, what its words mean, and the types of keys and their parameters. */
export function emitKeys(grammar: KeyGrammar): string {
  const { patterns } = grammar
  return [
    banner(grammar.file),
    ...unionsOf(grammar).map(([name, doc, words]) => `/** ${doc} */\nexport type ${name} =${unionOf(words)}\n`),
    declarations,
    '/** How keys are written: buckets, forms of parameters, and every kind of key there is. */',
    'export const keyGrammar = {',
    `  layout: ${grammar.layout},`,
    ...block('buckets', grammar.buckets, ({ defaultName }) => ({ defaultName })),
    ...block('parameters', grammar.parameters, ({ form }) => ({ form })),
    `  mutability: ${indent(printLiteral(namesOf(grammar.mutability))).trimStart()},`,
    `  presence: ${indent(printLiteral(namesOf(grammar.presence))).trimStart()},`,
    '  patterns: {',
    ...patterns.map((pattern) => `${indent(`${printKey(pattern.kind)}: ${printLiteral(rowOf(pattern))}`, '    ')},`),
    '  },',
    '} as const satisfies Grammar',
    '',
    '/** What the words of {@link keyGrammar} stand for, one sentence each. */',
    'export const keyDescriptions = {',
    ...block('buckets', grammar.buckets, ({ description }) => description),
    ...block('parameters', grammar.parameters, ({ description }) => description),
    ...block('mutability', grammar.mutability, ({ description }) => description),
    ...block('presence', grammar.presence, ({ description }) => description),
    '  patterns: {',
    ...patterns.map(({ kind, description }) => `    ${printKey(kind)}: ${printString(description)},`),
    '  },',
    '} as const',
    '',
    '/** What an object is. */',
    'export type KeyKind = keyof typeof keyGrammar.patterns',
    '',
    '/** The parameters of each kind of key, as they stand in it. */',
    'export interface KeyParameters {',
    ...patterns.map(({ kind, segments }) => `  readonly ${printKey(kind)}: ${parametersType(parametersOf(segments))}`),
    '}',
    '',
    '/** What a key of each kind looks like, as far as a type can say it. */',
    'export interface KeyTemplates {',
    ...patterns.map((pattern) => `  readonly ${printKey(pattern.kind)}: ${templateType(pattern)}`),
    '}',
    '',
  ].join('\n')
}

const declarations = `/** Text, or the parameter that stands in its place. */
export type KeyPart = string | { readonly parameter: KeyParameterName }

/** One kind of key. */
export interface KeyPattern {
  /** What the layout calls it. */
  readonly number: string
  readonly family: KeyFamily
  readonly bucket: BucketName
  /** With its parameters in braces. */
  readonly pattern: string
  /** What stands between its slashes. */
  readonly segments: readonly (readonly KeyPart[])[]
  /** Parameters in the order they stand in it. */
  readonly parameters: readonly KeyParameterName[]
  readonly mutability: KeyMutability
  readonly presence: KeyPresence
  /** Media type; null where it follows from the file. */
  readonly contentType: string | null
}

interface Grammar {
  readonly layout: number
  readonly buckets: Readonly<Record<BucketName, { readonly defaultName: string }>>
  readonly parameters: Readonly<Record<KeyParameterName, { readonly form: KeyForm }>>
  readonly mutability: readonly KeyMutability[]
  readonly presence: readonly KeyPresence[]
  readonly patterns: Readonly<Record<string, KeyPattern>>
}
`

function unionsOf({ buckets, parameters, mutability, presence, patterns }: KeyGrammar) {
  const distinct = (words: readonly string[]) => [...new Set(words)]
  return [
    ['BucketName', 'A bucket by what it is for; deployments name theirs as they like.', namesOf(buckets)],
    ['KeyFamily', 'Which layout a kind of key belongs to.', distinct(patterns.map(({ family }) => family))],
    ['KeyParameterName', 'What stands in keys beside fixed text.', namesOf(parameters)],
    ['KeyForm', 'How the value of a parameter is written.', distinct(parameters.map(({ form }) => form))],
    ['KeyMutability', 'Whether an object may be written again.', namesOf(mutability)],
    ['KeyPresence', 'Whether an object has to be there.', namesOf(presence)],
  ] as const
}

function rowOf({ kind: _, description: __, segments, mutability, presence, contentType, ...row }: KeyPattern) {
  return { ...row, segments, parameters: parametersOf(segments), mutability, presence, contentType }
}

function block<T extends Word>(name: string, words: readonly T[], describe: (word: T) => unknown): readonly string[] {
  const lines = words.map((word) => `${indent(`${printKey(word.name)}: ${printLiteral(describe(word))}`, '    ')},`)
  return [`  ${name}: {`, ...lines, '  },']
}

function namesOf(words: readonly Word[]): readonly string[] {
  return words.map(({ name }) => name)
}

function parametersType(names: readonly string[]): string {
  if (names.length === 0) return 'Readonly<Record<never, never>>'
  return `{ ${names.map((name) => `readonly ${printKey(name)}: string`).join('; ')} }`
}

/** Fixed text between anything: which parameters are more than text is for the reader of keys to say. */
function templateType({ segments }: KeyPattern): string {
  const text = segments.map((parts) =>
    parts.map((part) => (typeof part === 'string' ? escapeText(part) : hole)).join(''),
  )
  return `\`${text.join('/')}\``
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
const hole = '${string}'

function escapeText(text: string): string {
  return text.replace(/[\\`]|\$\{/g, '\\$&')
}
