import { type ExecutorScript, findScriptProblem } from './executor-script.ts'

/** How runs are executed, unless a script for a run says otherwise. */
export interface ExecutorOptions extends ExecutorScript {
  /** Scripts by the name a user gave `INPUT_FILE`. */
  readonly byFileName?: Readonly<Record<string, ExecutorScript>>
  /** Scripts by path of the bundle. */
  readonly byBundle?: Readonly<Record<string, ExecutorScript>>
}

/** @throws TypeError saying what is wrong */
export function requireExecutorOptions(options: 'none' | ExecutorOptions): void {
  if (options === 'none') return
  const { byFileName = {}, byBundle = {}, ...script } = options
  const scripts = { executor: script, ...prefixed('byFileName', byFileName), ...prefixed('byBundle', byBundle) }
  for (const [name, one] of Object.entries(scripts)) {
    const problem = findScriptProblem(one)
    if (problem !== null) throw new TypeError(`${name}: ${problem}`)
  }
}

const prefixed = (prefix: string, scripts: Readonly<Record<string, ExecutorScript>>) =>
  Object.fromEntries(Object.entries(scripts).map(([name, one]) => [`${prefix} ${name}`, one]))
