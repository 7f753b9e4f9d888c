import { type LabNode, type NodeAction, readLabGraph, runNode } from '@nova/sdk/labs'
import { type Command, Option } from 'commander'
import { columns } from '../columns.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { findNode } from './find-end.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

interface AddNodeOptions {
  readonly type: LabNode['type']
  readonly template: string
  readonly image: string
  readonly interfaces?: number
  readonly left: number
  readonly top: number
}

interface ActOptions {
  readonly timeout?: number
}

const actions: readonly { readonly name: NodeAction; readonly done: string; readonly what: string }[] = [
  { name: 'start', done: 'running', what: 'start nodes and wait until they run' },
  { name: 'stop', done: 'stopped', what: 'stop nodes and wait until they have stopped' },
  { name: 'wipe', done: 'wiped', what: 'stop nodes and throw their disks away' },
]

/** The machines of a lab. */
export function addNodeCommands(labs: Command): void {
  const nodes = labs.command('nodes').description('machines of a lab: add, start, stop, wipe, delete')
  addAddCommand(nodes)
  for (const action of actions) addActCommand(nodes, action)
  addDeleteCommand(nodes)
}

function addAddCommand(nodes: Command): void {
  withLabsConnection(
    nodes
      .command('add <lab> <name>')
      .description('add a machine; prints its id')
      .addOption(
        new Option('--type <type>', 'what runs it').choices(['qemu', 'docker', 'iol', 'dynamips']).default('qemu'),
      )
      .requiredOption('--template <key>', 'template, such as vyos')
      .requiredOption('--image <name>', 'image the host has for it')
      .option('--interfaces <n>', 'how many (default: as the template says)', integerFrom(0, 99))
      .option('--left <px>', 'position on the canvas', integerFrom(0), 0)
      .option('--top <px>', 'position on the canvas', integerFrom(0), 0)
      .addHelpText(
        'after',
        '\nExample:\n  nova labs nodes add demo.json R3 --type docker --template docker --image alpine',
      ),
  ).action((lab: string, name: string, options: AddNodeOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { type, template, image, interfaces, left, top } = options
      const node = await connectLabs(self).createNode(
        lab,
        // What is left out comes from the template; what is sent does not.
        { name, type, template, image, left, top, ...(interfaces === undefined ? {} : { ethernet: interfaces }) },
        { signal },
      )
      output.result(String(node.id), node)
      return undefined
    }),
  )
}

function addActCommand(nodes: Command, { name, done, what }: (typeof actions)[number]): void {
  withLabsConnection(
    nodes
      .command(`${name} <lab> <node...>`)
      .description(what)
      .option('--timeout <seconds>', 'stop waiting after so long (default: 180)', integerFrom(1))
      .addHelpText('after', `\nExample:\n  nova labs nodes ${name} demo.json R1 R2`),
  ).action((lab: string, names: readonly string[], { timeout }: ActOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const graph = await readLabGraph(client, lab, { signal })
      // All names first: a wrong one must not leave half of the others started.
      const wanted = names.map((each) => findNode(graph, each))
      const settled: LabNode[] = []
      for (const node of wanted) {
        const options = { signal, ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }) }
        settled.push(await runNode(client, lab, node.id, name, options))
        output.note(`${node.name} ${done}`, { node: node.id, action: name })
      }
      output.result(columns(settled.map((node) => [`#${node.id}`, node.name, done])).join('\n'), settled)
      return undefined
    }),
  )
}

function addDeleteCommand(nodes: Command): void {
  withLabsConnection(
    nodes
      .command('delete <lab> <node...>')
      .description('delete machines with their disks and links')
      .addHelpText('after', '\nExample:\n  nova labs nodes delete demo.json R3'),
  ).action((lab: string, names: readonly string[], _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const graph = await readLabGraph(client, lab, { signal })
      const wanted = names.map((each) => findNode(graph, each))
      for (const node of wanted) await client.deleteNode(lab, node.id, { signal })
      output.result(`Deleted ${wanted.map((node) => node.name).join(', ')}.`, {
        deleted: wanted.map((node) => node.id),
      })
      return undefined
    }),
  )
}
