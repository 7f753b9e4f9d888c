import ts from 'typescript'

/** One `ts` block of a README, under the name its comment gives it. */
export interface Block {
  readonly name: string | null
  readonly line: number
  readonly code: string
}

/** Every block fenced as `ts`, with the name from `<!-- example: name -->` on the line before. */
export function readBlocks(markdown: string): readonly Block[] {
  const pattern = /(?:^<!-- example: ([\w-]+) -->\n)?^```ts\n([\s\S]*?)^```$/gm
  return [...markdown.matchAll(pattern)].map((match) => ({
    name: match[1] ?? null,
    line: markdown.slice(0, match.index).split('\n').length + (match[1] === undefined ? 0 : 1),
    code: match[2] ?? '',
  }))
}

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>

/**
 * Runs a block with the given variables and modules, and gives the lines it logged. Only its types are
 * taken away and its imports looked up in `modules`; the rest runs as it is printed.
 */
export async function runBlock(
  code: string,
  variables: Readonly<Record<string, unknown>>,
  modules: Readonly<Record<string, unknown>>,
): Promise<readonly (readonly unknown[])[]> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const logged: unknown[][] = []
  const require = (specifier: string) => {
    if (!(specifier in modules)) throw new Error(`The test provides no module ${specifier}`)
    return modules[specifier]
  }
  const given = { ...variables, require, exports: {}, console: { log: (...values: unknown[]) => logged.push(values) } }
  await new AsyncFunction(...Object.keys(given), outputText)(...Object.values(given))
  return logged
}

/** The rows of the table whose header begins with `head`, each as its cells. */
export function readTable(markdown: string, head: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`))
  if (start < 0) return []
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

/** What stands between backticks. */
export const codeSpans = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? '')
