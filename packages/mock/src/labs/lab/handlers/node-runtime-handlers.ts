import type { Exchange } from '../../../engine/exchange.ts'
import { emptyResponse, textResponse } from '../../../engine/respond.ts'
import { callerOf, type LabsCall, type LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { type LabEngine, labPathOf, numberOf } from '../lab-engine.ts'
import { consoleUrlOf } from '../nodes/enrich-node.ts'
import { requireNode } from '../nodes/update-node.ts'
import { Refusal, refuseInside, ServerCrash } from '../refusal.ts'
import { createConsoleGateway } from '../runtime/console-gateway.ts'
import { isoTime } from '../runtime/iso-time.ts'
import { createNodeLogs, type NodeLogs } from '../runtime/node-logs.ts'
import { createNodeStarts, type NodeStarts } from '../runtime/node-starts.ts'
import { previewQemu } from '../runtime/preview-qemu.ts'

interface Runtime {
  readonly engine: LabEngine
  readonly starts: NodeStarts
  readonly logs: NodeLogs
}

export function nodeRuntimeHandlers(engine: LabEngine) {
  const { clock, settings, random, onClose } = engine.context
  const starts = createNodeStarts(clock)
  onClose(() => starts.close())
  const runtime: Runtime = { engine, starts, logs: createNodeLogs(clock) }
  const gateway = createConsoleGateway({
    publicPath: settings.consolePublicPath,
    mode: settings.consoleMode,
    random,
  })
  return {
    startNode: (call) => start(runtime, call),
    stopNode(call) {
      stop(runtime, call)
      return success(undefined, { message: 'Node stopped (80050).' })
    },
    wipeNode(call) {
      const key = stop(runtime, call)
      runtime.logs.erase(key)
      return success(undefined, { message: 'Node wiped (80053).' })
    },
    getNodeConsole(call) {
      const { document, node, run } = running(engine, call)
      const { id: node_id, name, console } = node
      const url = consoleUrlOf(labPathOf(call), node_id)
      const answer = { lab_id: document.id, node_id, name, console, host: '127.0.0.1', port: run.consolePort, url }
      return success(answer, { message: 'Console loaded.' })
    },
    openNodeHtml5(call) {
      if (!callerOf(call).html5) throw refuseInside(403, 'Consoles in the browser are switched off for this user')
      const { document, node } = running(engine, call)
      if (node.console === 'serial') throw refuseInside(500, 'A serial console does not open in the browser')
      return emptyResponse(307, { location: gateway.locate(document.id, node.id, node.console) })
    },
    getNodeTelnet: (call) => download(engine, call, 'telnet', (port) => `telnet://127.0.0.1:${port}\n`),
    getNodeRdp: (call) => download(engine, call, 'rdp', rdpFile),
    getNodeLogs(call) {
      const { id } = engine.open(labPathOf(call))
      const key = keyOf(id, numberOf(call, 'node_id'))
      const count = Number(call.query['tail'] ?? 200)
      if (call.query['follow'] !== true)
        return success({ logs: runtime.logs.tail(key, count) }, { message: 'Log read.' })
      return {
        kind: 'response',
        status: 200,
        headers: new Headers({ 'content-type': 'text/plain; charset=utf-8' }),
        body: runtime.logs.follow(key, count, call.request.signal),
      }
    },
    previewQemu(call) {
      const document = engine.open(labPathOf(call))
      const node = document.nodes[numberOf(call, 'node_id')]
      if (!node) throw refuseInside(400, `There is no QEMU node ${call.path['node_id']}`)
      const isRunning = engine.runs.live(document.id, node.id) !== undefined
      const { machine } = engine.machines(document).capabilities(node)
      return success(
        { tokens: previewQemu(node, machine, isRunning), running: isRunning },
        { message: 'Preview made.' },
      )
    },
  } satisfies Record<string, LabsHandler>
}

const keyOf = (labId: string, nodeId: number): string => `${labId} ${nodeId}`

async function start({ engine, starts, logs }: Runtime, call: LabsCall): Promise<Exchange> {
  const { clock, settings, has } = engine.context
  const nodeId = numberOf(call, 'node_id')
  const { id, nodes } = openOrCrash(engine, call)
  if (!nodes[nodeId]) throw refuseInside(400, `Node ${nodeId} does not exist`)
  const answer = success(undefined, { message: 'Node started (80049).' })
  if (engine.runs.live(id, nodeId)) {
    if (has('node-start-twice-refused')) throw refuseInside(400, `Node ${nodeId} is running already`)
    return answer
  }
  await engine.passOr('labs:start', () => refuseInside(400, `The host could not start node ${nodeId}`))
  const begin = () => {
    const document = engine.open(labPathOf(call))
    const node = document.nodes[nodeId]
    if (!node) return
    const run = engine.runs.begin(document, node, clock.now())
    for (const line of [`starting ${node.image}`, `console on port ${run.consolePort}`])
      logs.write(keyOf(id, nodeId), `${isoTime(clock.now())} ${node.name}: ${line}`)
  }
  await starts.start(keyOf(id, nodeId), settings.nodeStartMs, begin, call.request.signal)
  return answer
}

/** The lab of a start: a file of an older schema is not foreseen there. */
function openOrCrash(engine: LabEngine, call: LabsCall) {
  try {
    return engine.open(labPathOf(call))
  } catch (error) {
    if (error instanceof Refusal && error.code === 422) throw new ServerCrash(error.message)
    throw error
  }
}

/** Stops whatever runs under this number. @returns the key of the node */
function stop({ engine, starts, logs }: Runtime, call: LabsCall): string {
  const { clock, has } = engine.context
  const nodeId = numberOf(call, 'node_id')
  const { id, nodes } = engine.open(labPathOf(call))
  if (!nodes[nodeId] && has('node-stop-unknown-refused')) throw refuseInside(400, `Node ${nodeId} does not exist`)
  const key = keyOf(id, nodeId)
  starts.cancel(key)
  if (engine.runs.end(id, nodeId)) logs.write(key, `${isoTime(clock.now())} ${nodes[nodeId]?.name ?? nodeId}: stopped`)
  return key
}

function running(engine: LabEngine, call: LabsCall) {
  const document = engine.open(labPathOf(call))
  const nodeId = numberOf(call, 'node_id')
  const run = engine.runs.live(document.id, nodeId)
  if (!run) throw refuseInside(400, `Node ${nodeId} is not running`)
  return { document, node: requireNode(document, nodeId), run }
}

function download(engine: LabEngine, call: LabsCall, kind: string, text: (port: number) => string): Exchange {
  const { node, run } = running(engine, call)
  if (node.console !== kind) throw refuseInside(400, `The console of node ${node.id} is ${node.console}, not ${kind}`)
  return textResponse(200, `application/x-${kind}`, text(run.consolePort), {
    'content-disposition': `attachment; filename="node-${node.id}.${kind}"`,
  })
}

const rdpFile = (port: number): string =>
  [`full address:s:127.0.0.1:${port}`, 'prompt for credentials:i:1', 'administrative session:i:0'].join('\n')
