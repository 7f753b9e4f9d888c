import { writeFileSync } from 'node:fs'
import { readLabGraph, renderTopologySvg } from '@nova/sdk/labs'
import { type Command, Option } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { describeGraph } from './describe-graph.ts'
import { graphJson } from './graph-json.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

interface ShowOptions {
  readonly svg?: string
  readonly width?: number
  readonly theme: 'light' | 'dark' | 'auto'
  readonly style?: 'orthogonal' | 'bezier' | 'straight'
  readonly relayout?: boolean
}

export function addShowCommand(labs: Command): void {
  withLabsConnection(
    labs
      .command('show <lab>')
      .description('a lab as it is at this moment: nodes, networks, links; or its picture')
      .option('--svg <file>', 'draw it into this file; `-` for standard output')
      .option('--width <pixels>', 'width of the picture (default: that of the canvas)', integerFrom(16, 100_000))
      .addOption(
        new Option('--theme <name>', 'colours of the picture').choices(['light', 'dark', 'auto']).default('auto'),
      )
      .addOption(
        new Option('--style <name>', 'draw every link this way (default: as the lab says)').choices([
          'orthogonal',
          'bezier',
          'straight',
        ]),
      )
      .option('--relayout', 'compute positions instead of taking those of the lab')
      .addHelpText(
        'after',
        [
          '',
          'Examples:',
          '  nova labs show demo.json',
          '  nova labs show team/demo.json --svg demo.svg --theme light',
        ].join('\n'),
      ),
  ).action((lab: string, options: ShowOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const graph = await readLabGraph(connectLabs(self), lab, { signal })
      const { svg, width, theme, style, relayout } = options
      if (svg === undefined) {
        output.result(describeGraph(graph), graphJson(graph))
        return undefined
      }
      const picture = renderTopologySvg(graph, {
        title: lab,
        theme,
        ...(relayout ? { placement: 'computed' } : {}),
        ...(width === undefined ? {} : { widthPx: width }),
        ...(style === undefined ? {} : { style }),
      })
      if (svg === '-') process.stdout.write(picture)
      else {
        writePicture(svg, picture)
        output.result(svg, { svg, nodes: graph.nodes.size, edges: graph.edges.size })
      }
      return undefined
    }),
  )
}

function writePicture(path: string, picture: string): void {
  try {
    writeFileSync(path, picture)
  } catch (error) {
    throw new CommandFailure(
      `The picture cannot be written to ${path}: ${(error as NodeJS.ErrnoException).code}.`,
      exitCodes.failed.code,
      'Choose a folder that exists and may be written to.',
    )
  }
}
