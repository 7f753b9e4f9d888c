/** One thing wrong with a contract, and where. Lines and columns count from 1. */
export interface Problem {
  /** Path as the user would type it, relative to the repository. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** A contract nothing can be generated from. Carries every problem found, not only the first. */
export class ContractError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems))
    this.name = 'ContractError'
    this.problems = problems
  }
}

/** Each problem once: what several operations or documents use is visited from every one of them. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** `file:line:column reason`, one per line, in reading order: the form editors and CI logs make clickable. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column)
    .map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`)
    .join('\n')
}

/** Code unit order: `localeCompare` would depend on the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
