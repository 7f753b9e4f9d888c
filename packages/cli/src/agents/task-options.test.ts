import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addAgentsCommand } from './agents-command.ts'

const program = new Command()
addAgentsCommand(program)
const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)]

test('help says in words what holds where a repeatable option is not given', () => {
  const helps = all(program).map((command) => command.helpInformation())
  expect(helps.join().replace(/\s+/g, ' ')).toContain('what to wait for; repeatable (default: words for an end)')
})
