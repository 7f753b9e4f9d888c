import { EventEmitter } from 'node:events'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { UsageError } from './command-failure.ts'
import { type CommandContext, type HostProcess, runCommand } from './run-command.ts'

type Body = (context: CommandContext) => Promise<number | undefined>

function createHost() {
  const events = new EventEmitter()
  const seen = { stdout: '', stderr: '', exits: [] as number[] }
  const streamTo = (name: 'stdout' | 'stderr') => ({
    write(text: string) {
      seen[name] += text
    },
  })
  const host: HostProcess = {
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
    exit: (code) => void seen.exits.push(code),
    on: (event, listener) => events.on(event, listener),
    off: (event, listener) => events.off(event, listener),
  }
  const press = (event: 'SIGINT' | 'SIGTERM') => events.emit(event, event)
  return { host, seen, press, listeners: () => events.listenerCount('SIGINT') + events.listenerCount('SIGTERM') }
}

async function run(body: Body, args: string[] = []) {
  const around = createHost()
  const command = new Command('x').option('--json').option('--quiet').parse(args, { from: 'user' })
  await runCommand(command, body, { host: around.host, afterInterrupt: 'It was kept.' })
  return { ...around, code: around.host.exitCode }
}

describe('the exit code', () => {
  test('is 0 for a body that ends well', async () => {
    expect((await run(async () => undefined)).code).toBe(0)
  })

  test('is what the body says', async () => {
    expect((await run(async () => 1)).code).toBe(1)
  })

  test('comes with one message when the body throws', async () => {
    const { code, seen } = await run(async () => {
      throw new UsageError('No service given.', 'Pass --base-url.')
    })
    expect(code).toBe(2)
    expect(seen).toMatchObject({ stdout: '', stderr: 'No service given.\nPass --base-url.\n' })
  })

  test('comes with one line of JSON for a program', async () => {
    const { seen } = await run(async () => {
      throw new UsageError('No service given.')
    }, ['--json'])
    expect(JSON.parse(seen.stderr)).toEqual({ error: { message: 'No service given.' } })
  })
})

describe('an interrupt', () => {
  /** A body that hears its signal, begun and then stopped. */
  async function interrupt(event: 'SIGINT' | 'SIGTERM', ending: 'rejects' | 'ends well', args: string[] = []) {
    const around = createHost()
    const command = new Command('x').option('--json').parse(args, { from: 'user' })
    const running = runCommand(
      command,
      ({ signal }) =>
        new Promise((resolve, reject) =>
          signal.addEventListener('abort', () => (ending === 'rejects' ? reject(signal.reason) : resolve(undefined))),
        ),
      { host: around.host, afterInterrupt: 'It was kept.' },
    )
    around.press(event)
    await running
    return { ...around, code: around.host.exitCode }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %d and says what became of the work', async (event, want) => {
    const { code, seen } = await interrupt(event, 'rejects')
    expect(code).toBe(want)
    expect(seen.stderr).toBe('Interrupted. It was kept.\n')
    expect(seen.exits).toEqual([])
  })

  test('is one line of JSON for a program', async () => {
    const { seen } = await interrupt('SIGINT', 'rejects', ['--json'])
    expect(JSON.parse(seen.stderr)).toEqual({ interrupted: true, message: 'Interrupted. It was kept.' })
  })

  test('asks what became of the work when it is there', async () => {
    const around = createHost()
    let kept = 'nothing'
    const running = runCommand(
      new Command('x'),
      async ({ signal }) => {
        kept = 'the file'
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
      { host: around.host, afterInterrupt: () => `Kept: ${kept}.` },
    )
    around.press('SIGINT')
    await running
    expect(around.seen.stderr).toBe('Interrupted. Kept: the file.\n')
  })

  test('is how some work ends well', async () => {
    expect((await interrupt('SIGINT', 'ends well')).code).toBe(0)
  })

  test('leaves no listeners', async () => {
    expect((await interrupt('SIGINT', 'rejects')).listeners()).toBe(0)
  })

  test('repeated ends the process at once', async () => {
    const around = createHost()
    let finish = () => {}
    const running = runCommand(
      new Command('x'),
      () =>
        new Promise((resolve) => {
          finish = () => resolve(undefined)
        }),
      { host: around.host },
    )
    around.press('SIGINT')
    expect(around.seen.exits).toEqual([])
    around.press('SIGINT')
    expect(around.seen.exits).toEqual([130])
    finish()
    await running
  })
})
