/**
 * Writes `api.md` of a package: every public subpath with its exported names, what kind each is, and
 * the first sentence of its doc comment. Read from the sources, so it needs no build.
 *
 *   node .config/api-index.mjs           write what differs
 *   node .config/api-index.mjs --check   write nothing, list what differs, exit 1
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { packages } from './entries.mjs'
import { root } from './run-step.mjs'

/** Packages that publish an index. */
const indexed = ['packages/sdk']

const KINDS = ['function', 'class', 'constant', 'interface', 'type']
const headings = {
  function: 'Functions',
  class: 'Classes',
  constant: 'Constants',
  interface: 'Interfaces',
  type: 'Types',
}

function readProgram(folder, sources) {
  const file = join(root, folder, 'tsconfig.json')
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile)
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, folder))
  return ts.createProgram({ rootNames: sources, options })
}

function kindOf(symbol) {
  const { flags } = symbol
  if (flags & ts.SymbolFlags.Class) return 'class'
  if (flags & ts.SymbolFlags.Function) return 'function'
  if (flags & ts.SymbolFlags.Variable) return 'constant'
  if (flags & ts.SymbolFlags.Interface) return 'interface'
  return 'type'
}

/** Up to the first full stop that a capital, a quote or the end follows. */
function firstSentence(text) {
  const paragraph = (text.trim().split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ')
  return /^.*?[.!?](?=\s+["'`(\p{Lu}\d]|$)/u.exec(paragraph)?.[0] ?? paragraph
}

const escaped = (text) => text.replaceAll('|', '\\|').replace(/\{@link (\S+?)\}/g, '`$1`')

/** The doc comment of a name; of an alias such as `components['schemas']['X']` without one, that of what it names. */
function commentOf(checker, symbol) {
  const own = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const type = symbol.declarations?.find(ts.isTypeAliasDeclaration)?.type
  if (own !== '' || !type || !ts.isIndexedAccessTypeNode(type)) return own
  const { literal } = type.indexType
  const property = checker.getTypeAtLocation(type.objectType).getProperty(literal?.text ?? '')
  return (property?.getJsDocTags(checker) ?? [])
    .filter(({ name }) => name === 'description')
    .map(({ text }) => ts.displayPartsToString(text))
    .join('')
}

/** The first sentence of the comment that says `@module`, which stands before the first statement. */
function moduleComment(sourceFile) {
  const comments = sourceFile.statements[0]?.jsDoc ?? []
  const own = comments.find(({ tags }) => tags?.some(({ tagName }) => tagName.text === 'module'))
  return own ? firstSentence(ts.getTextOfJSDocComment(own.comment) ?? '') : ''
}

function describeEntry(program, checker, source) {
  const sourceFile = program.getSourceFile(source)
  const symbol = sourceFile && checker.getSymbolAtLocation(sourceFile)
  if (!symbol) throw new Error(`${source} exports nothing`)
  const exported = checker.getExportsOfModule(symbol).map((alias) => {
    const target = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
    const comment = commentOf(checker, target)
    return { name: alias.name, kind: kindOf(target), summary: escaped(firstSentence(comment)) }
  })
  // Code units, not a locale: the same order on every machine.
  exported.sort((left, right) => (left.name < right.name ? -1 : 1))
  return { summary: moduleComment(sourceFile), exported }
}

function renderEntry(title, { summary, exported }) {
  const groups = KINDS.flatMap((kind) => {
    const rows = exported.filter((entry) => entry.kind === kind)
    if (rows.length === 0) return []
    const lines = rows.map(({ name, summary: text }) => `| \`${name}\` | ${text} |`)
    return [`### ${headings[kind]}\n\n| name | what |\n| --- | --- |\n${lines.join('\n')}`]
  })
  return [`## \`${title}\``, ...(summary === '' ? [] : [summary]), ...groups].join('\n\n')
}

function render(folder) {
  const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const entries = Object.entries(packages[folder].entries).map(([subpath, { source }]) => ({
    title: subpath === '.' ? name : `${name}/${subpath}`,
    source: resolve(root, folder, source),
  }))
  const program = readProgram(
    folder,
    entries.map(({ source }) => source),
  )
  const checker = program.getTypeChecker()
  const sections = entries.map(({ title, source }) => renderEntry(title, describeEntry(program, checker, source)))
  const head = [
    `# ${name}: public names`,
    'Generated from the doc comments by `node .config/api-index.mjs`. Edits are lost; change the comment instead.',
  ]
  return `${[...head, ...sections].join('\n\n')}\n`
}

const check = process.argv.includes('--check')
let stale = 0
for (const folder of indexed) {
  const file = join(root, folder, 'api.md')
  const wanted = render(folder)
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
  stale += 1
  if (!check) writeFileSync(file, wanted)
  console.log(`${check ? 'differs' : 'written'}: ${folder}/api.md`)
}
if (check && stale > 0) {
  console.error('Run `node .config/api-index.mjs` and commit the result.')
  process.exit(1)
}
