import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Code somebody may copy, and where it stands. */
export interface Example {
  /** Shown when it does not compile. */
  readonly where: string
  readonly code: string
}

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))
/** Where the examples would lie if they were files: imports resolve as in a file of this package. */
const folder = join(packageFolder, 'test/node')

/**
 * Compiles every example as a module of its own with the settings of this package, and gives what is
 * wrong with them. `ambient` declares the variables an example may use without saying where they come
 * from. Unused variables are fine: an example shows what a call gives.
 */
export function findExampleProblems(examples: readonly Example[], ambient: string): readonly string[] {
  const ambientFile = join(folder, 'example-ambient.d.ts')
  const texts = new Map([[ambientFile, ambient]])
  const places = new Map<string, string>()
  for (const [index, { where, code }] of examples.entries()) {
    const file = join(folder, `example-${index}.ts`)
    texts.set(file, `${code}\nexport {}\n`)
    places.set(file, where)
  }
  const options = { ...readOptions(), noUnusedLocals: false, noUnusedParameters: false }
  const host = overlay(ts.createCompilerHost(options), texts)
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host })
  return [...texts.keys()].flatMap((file) => {
    const sourceFile = program.getSourceFile(file)
    const found = [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)]
    return found.map((diagnostic) => `${places.get(file) ?? 'ambient'}: ${describe(diagnostic)}`)
  })
}

function readOptions(): ts.CompilerOptions {
  const file = join(packageFolder, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, ts.sys.readFile)
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file)).options
}

/** A compiler host that also sees files which exist only here. */
function overlay(host: ts.CompilerHost, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, target, onError) => {
      const text = texts.get(file)
      return text === undefined ? host.getSourceFile(file, target, onError) : ts.createSourceFile(file, text, target)
    },
  }
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
  const text = file?.text.split('\n')[line - 1]?.trim() ?? ''
  return `${ts.flattenDiagnosticMessageText(messageText, ' ')} in line ${line}: ${text}`
}
