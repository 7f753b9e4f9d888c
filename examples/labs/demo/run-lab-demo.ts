import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MockPlatform } from '@nova/mock'
import {
  type ChangeSet,
  type Credentials,
  createLabsClient,
  type LabSession,
  type LabsClient,
  logOut,
  openLab,
  readLabGraph,
  renderTopologySvg,
} from '@nova/sdk/labs'
import { describeChange } from '../describe-change.ts'
import { changeLab, showsChanges, takeLooseEnds } from './change-lab.ts'
import { demoLabPath } from './demo-lab.ts'
import { compareGraphs } from './graph-lines.ts'
import { waitForGraph } from './wait-for-graph.ts'

export { demoLabPath, demoLabs } from './demo-lab.ts'

export interface LabDemoOptions {
  readonly baseUrl: string
  /** With it the server is restarted in the middle, and its accounts are used. */
  readonly platform?: MockPlatform
  /** Two different users: a login ends the user's session elsewhere. @default those of the platform */
  readonly accounts?: { readonly watcher: Credentials; readonly other: Credentials }
  /** @default {@link demoLabPath} */
  readonly lab?: string
  /** Where the picture goes. @default a file in the folder for temporary files */
  readonly svgPath?: string
  readonly out: { line(text: string): void }
}

export interface LabDemoResult {
  readonly ok: boolean
  /** For people. */
  readonly summary: string
}

/**
 * Opens a lab, has it changed by somebody else and its server restarted, and shows that what the session says is
 * true all the while: the joined events as they come, and at the end the same graph as a fresh read gives.
 */
export async function runLabDemo(options: LabDemoOptions): Promise<LabDemoResult> {
  const { baseUrl, lab = demoLabPath, out } = options
  const { watcher, other } = pickAccounts(options)
  const [client, colleague] = [watcher, other].map((auth) => createLabsClient({ baseUrl, auth })) as [
    LabsClient,
    LabsClient,
  ]
  out.line(`Labs service on ${baseUrl}`)
  const session = await openLab(client, lab, { pollMs: 1000 })
  try {
    const stopPrinting = printChanges(session, out.line)
    const result = await watchOthersWork({ ...options, lab, session, colleague })
    stopPrinting()
    return result
  } finally {
    session.close()
    await Promise.all([logOut(client), logOut(colleague)])
  }
}

function pickAccounts({ accounts, platform }: LabDemoOptions): NonNullable<LabDemoOptions['accounts']> {
  if (accounts) return accounts
  const known = platform?.labs.credentials
  if (!known?.otherUser) throw new Error('The demo wants two accounts: give accounts, or a platform that has them')
  return { watcher: known, other: known.otherUser }
}

interface Scene extends LabDemoOptions {
  readonly lab: string
  readonly session: LabSession
  readonly colleague: LabsClient
}

async function watchOthersWork(scene: Scene): Promise<LabDemoResult> {
  const { session, colleague, lab, platform, out } = scene
  const before = await liveGraph(session)
  out.line(`Opened ${lab}: ${before.nodes.size} nodes, ${before.edges.size} edges, mode ${session.status().mode}`)

  out.line('Another user wires two nodes, joins a third, moves one and starts it:')
  const changes = await changeLab(colleague, lab, before)
  await waitForGraph(session, 'what the other user did', (graph) => showsChanges(graph, changes))
  const seen = describeSeen(session, changes.networkId, changes.nodeIds[0])

  let lateEdge = 'not shown: the server of others is not restarted'
  if (platform) {
    out.line('The server restarts: sockets break, its numbering begins anew. Meanwhile the other user goes on:')
    lateEdge = await restartMeanwhile(scene, platform)
  }

  const [mine, fresh] = [await liveGraph(session), await readLabGraph(colleague, lab)]
  const differences = compareGraphs(mine, fresh)
  for (const line of differences) out.line(`  ${line}`)
  const svgPath = scene.svgPath ?? join(tmpdir(), 'nova-demo-campus.svg')
  writeFileSync(svgPath, renderTopologySvg(mine, { title: lab }))
  return { ok: differences.length === 0, summary: summarise({ session, seen, lateEdge, differences, svgPath }) }
}

/** The graph once everything announced is in it and both sockets push. */
async function liveGraph(session: LabSession) {
  await waitForGraph(session, 'both sockets', () => {
    const { state, mode } = session.status()
    return state === 'live' && mode === 'live'
  })
  return await session.whenSynced()
}

/** A wire made while the session has no socket. */
async function restartMeanwhile({ session, colleague, lab }: Scene, platform: MockPlatform): Promise<string> {
  const [a, b] = takeLooseEnds(session.getSnapshot(), 2)
  if (!a || !b) throw new Error('The lab has too few nodes without wires')
  const { restarts, reconnects } = session.counters()
  platform.labs.restart()
  const { link } = await colleague.createLink(lab, { from: a, to: b })
  await waitForGraph(session, 'the wire made during the restart', (graph) => graph.links.has(link.id))
  await liveGraph(session)
  const now = session.counters()
  return `link ${link.id} seen after ${now.reconnects - reconnects} sockets came back, ${now.restarts - restarts} of them to a numbering that began anew`
}

/** Prints what happens as it happens. */
function printChanges(session: LabSession, line: (text: string) => void): () => void {
  const stop = new AbortController()
  let shown = session.status()
  const unsubscribe = session.subscribeStatus(() => {
    const { state, mode } = session.status()
    if (state !== shown.state || mode !== shown.mode) line(`  [session]  ${state}, ${mode}`)
    shown = session.status()
  })
  const printing = async () => {
    for await (const set of session.changes({ signal: stop.signal })) printStep(set, line)
  }
  printing().catch((error: unknown) => {
    if (!stop.signal.aborted) line(`  changes ended: ${String(error)}`)
  })
  return () => {
    unsubscribe()
    stop.abort()
  }
}

function printStep({ cause, channel, seq, eventType, changes, graph }: ChangeSet, line: (text: string) => void): void {
  const from = cause === 'event' ? `${channel} #${seq} ${eventType}` : cause
  for (const change of changes) {
    const text = describeChange(graph, change)
    if (text !== null) line(`  [${from}]  ${text}`)
  }
}

function describeSeen(session: LabSession, networkId: number, nodeId: number): string {
  const graph = session.getSnapshot()
  const network = graph.networks.get(networkId)
  const node = graph.nodes.get(nodeId)
  return `${network?.name} (${network?.role}, ${network?.count} ends), ${node?.name} at ${node?.record.left}, ${node?.record.top}, ${node?.running ? 'running' : 'stopped'}`
}

interface Outcome {
  readonly session: LabSession
  readonly seen: string
  readonly lateEdge: string
  readonly differences: readonly string[]
  readonly svgPath: string
}

function summarise({ session, seen, lateEdge, differences, svgPath }: Outcome): string {
  const { state, mode } = session.status()
  const { frames, applied, resyncs, polls } = session.counters()
  const graph = session.getSnapshot()
  return [
    '',
    'Summary of labs',
    `  lab       ${session.path}: ${graph.nodes.size} nodes, ${graph.edges.size} edges`,
    `  seen      ${seen}`,
    `  restart   ${lateEdge}`,
    `  session   ${state}, ${mode}; ${frames} frames, ${applied} events applied, ${resyncs} resyncs, ${polls} polls`,
    `  graph     is ${differences.length === 0 ? 'equal to' : `DIFFERENT (${differences.length} lines) from`} a fresh read by the other user`,
    `  picture   ${svgPath}`,
    '',
  ].join('\n')
}
