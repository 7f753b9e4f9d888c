import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from './program.ts'

/** Parses, with what would be printed caught; gives the error the parser ends with. */
async function parse(args: readonly string[], json = false) {
  const text = { out: '', err: '' }
  const program = createProgram('1.2.3', { json })
  catchOutput(program, text)
  const error = await program.parseAsync(args, { from: 'user' }).then(
    () => null,
    (thrown: { code: string; exitCode: number }) => thrown,
  )
  return { ...text, error }
}

function catchOutput(command: Command, text: { out: string; err: string }): void {
  command.configureOutput({
    writeOut(chunk) {
      text.out += chunk
    },
    writeErr(chunk) {
      text.err += chunk
    },
    getOutHelpWidth: () => 100,
  })
  for (const inner of command.commands) catchOutput(inner, text)
}

const commandsOf = (command: Command, path: readonly string[] = []): string[][] =>
  command.commands.flatMap((inner) => {
    const here = [...path, inner.name()]
    return inner.commands.length > 0 ? commandsOf(inner, here) : [here]
  })

describe('help', () => {
  const commands = commandsOf(createProgram('1.2.3')).filter(([name]) => name !== 'help')

  test.each(commands.map((path) => [path.join(' '), path] as const))(
    'of %s shows global options and exit codes',
    async (_name, path) => {
      const { out, error } = await parse([...path, '--help'])
      expect(error?.exitCode).toBe(0)
      expect(out).toContain('--json')
      expect(out).toMatch(/Exit codes:\n +0 {2}done/)
      // What holds where a repeatable option is not given is said in words.
      expect(out).not.toContain('(default: [])')
    },
  )

  test.each(commands.filter(([name]) => name !== 'uploads').map((path) => [path.join(' '), path] as const))(
    'of %s shows an example',
    async (_name, path) => {
      expect((await parse([...path, '--help'])).out).toMatch(
        new RegExp(`Examples?:\\n(.*\\n)*.*nova ${path.join(' ')} `),
      )
    },
  )

  test('of every command that talks to the service names its environment variables', async () => {
    const { out } = await parse(['upload', '--help'])
    for (const name of ['NOVA_TRANSFER_URL', 'NOVA_TRANSFER_TOKEN', 'NOVA_TRANSFER_TOKEN_FILE', 'NOVA_STATE_DIR'])
      expect(out).toContain(name)
  })
})

test('--version says it', async () => {
  const { out, error } = await parse(['--version'])
  expect(out).toBe('1.2.3\n')
  expect(error?.exitCode).toBe(0)
})

describe('wrong arguments', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown command', ['uplaod', 'x'], /unknown command 'uplaod'\s+\(Did you mean upload\?\)/],
    ['an unknown inner command', ['exports', 'lst'], /unknown command 'lst'\s+\(Did you mean list\?\)/],
    [
      'an unknown option',
      ['upload', 'x', '--checksun', 'strict'],
      /unknown option '--checksun'\s+\(Did you mean --checksum\?\)/,
    ],
    ['a missing argument', ['upload'], /missing required argument 'file'/],
    ['one argument too many', ['download', 'a', 'b'], /too many arguments/],
    ['a value out of its list', ['upload', 'x', '--checksum', 'maybe'], /Allowed choices are none, standard, strict/],
    ['a number that is none', ['upload', 'x', '--concurrency', 'all'], /Not an integer from 1 to 64/],
    ["a limit above the service's", ['exports', 'list', '--limit', '201'], /Not an integer from 1 to 200/],
    ['a port without room for the other services', ['mock', '--port', '65532'], /Not an integer from 0 to 65530/],
    ['an address without a scheme', ['upload', 'x', '--base-url', 'files.example.com'], /Not an http\(s\) URL/],
  ])('%s', async (_name, args, want) => {
    const { err, error } = await parse(args)
    expect(error?.exitCode).toBe(1)
    expect(err).toMatch(want)
    expect(err).toContain('--help')
  })

  test('are one line of JSON for a program', async () => {
    const { err } = await parse(['uplaod', 'x', '--json'], true)
    expect(JSON.parse(err)).toEqual({ error: { message: "unknown command 'uplaod'\n(Did you mean upload?)" } })
  })
})
