import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs one command from the repository root and resolves with its exit code; output goes straight through. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, ...env },
    })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** Runs named steps in order, all of them also after a failure, and says at the end which failed. */
export async function runSteps(title, steps) {
  const failed = []
  for (const [name, command, args] of steps) {
    console.log(`\n== ${title}: ${name}`)
    if ((await run(command, args)) !== 0) failed.push(name)
  }
  console.log(
    failed.length ? `\n${title} failed: ${failed.join(', ')}` : `\n${title}: all ${steps.length} steps passed`,
  )
  return { passed: steps.length - failed.length, failed: failed.length }
}
