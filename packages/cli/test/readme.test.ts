/** The README says what the command does: codes, variables, commands. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { createProgram } from '../src/program.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const commandsOf = (command: Command): Command[] => [command, ...command.commands.flatMap(commandsOf)]
const program = createProgram('1.2.3')

test('the exit codes are those of the program', () => {
  const rows = [...readme.matchAll(/^\| +(\d+) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => ({
    code: Number(code),
    meaning,
  }))
  expect(rows).toEqual(Object.values(exitCodes))
})

test('every variable an option can come from is listed beside its flag', () => {
  const options = commandsOf(program).flatMap(({ options }) => options)
  for (const { envVar, long } of options) if (envVar) expect(readme).toContain(`| \`${envVar}\` | \`${long}\` |`)
})

test('every example is a command line the parser takes', async () => {
  const examples = [
    ...readme.matchAll(
      /(?:^|`|\()nova ((?:upload|download|exports|labs|edfi|spectra|agents|mock|conformance)[^`\n#)]*)/gm,
    ),
  ]
  expect(examples.length).toBeGreaterThanOrEqual(8)
  for (const [, line] of examples) {
    const dry = createProgram('1.2.3')
    for (const command of commandsOf(dry)) command.action(() => {})
    const args = (line ?? '')
      .trim()
      .replace(/"\$\(.*/, 'x')
      .split(/\s+/)
    await dry.parseAsync(args, { from: 'user' })
  }
})
