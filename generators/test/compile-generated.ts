import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'

/** Everything below the SDK's sources of this repository, under the settings of this one. */
export function typeErrors(root: string, service: string): readonly string[] {
  const { config } = ts.readConfigFile(join(import.meta.dirname, '../../tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root)
  const files = ts.sys.readDirectory(join(root, `packages/sdk/src/${service}`), ['.ts'])
  const program = ts.createProgram(files, options)
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || file.fileName.includes(`/${service}/`))
    .map(({ file, start = 0, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
      return `${file?.fileName.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
}

// biome-ignore lint/suspicious/noExplicitAny: the module exists only while the test runs.
type Loaded = any

/** Bundles the generated modules and runs them. `part` is the document, of a service that has several. */
export async function loadGenerated(
  root: string,
  service: string,
  more: readonly string[] = [],
  part = '',
): Promise<Loaded> {
  const entry = ['calls', 'operations', 'schemas', 'json-schemas', ...more]
    .map((name) => `export * ${name === 'calls' ? 'as calls ' : ''}from './${name}.ts'`)
    .join('\n')
  const folder = join(root, `packages/sdk/src/${service}/generated`, part)
  return load(entry, folder, join(root, `${['bundle', part, ...more].join('-')}.mjs`))
}

/** One generated module by its path below the root. */
export function loadModule(root: string, path: string): Promise<Loaded> {
  return load(`export * from './${path}'`, root, join(root, `${path.replaceAll('/', '-')}.mjs`))
}

async function load(contents: string, resolveDir: string, outfile: string): Promise<Loaded> {
  const stdin = { contents, resolveDir }
  await build({ stdin, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent' })
  return import(pathToFileURL(outfile).href)
}
