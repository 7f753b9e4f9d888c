import { getRuntime } from '../../internal/runtime.ts'
import { isLabsError, labsError } from '../errors.ts'
import type { LabLink, LabNetwork, LabNode, NetworkCreate } from '../generated/types.ts'
import { type LabSession, labCoreOf } from '../live/lab-session.ts'
import type { CreatedLink, PendingEdit } from '../topology/overlay/pending-edit.ts'
import { defaultNetworkName } from '../topology/questions/default-network-name.ts'
import { checkEnds, checkLinkId, checkNumber, checkPatch, endText, invalidEdit } from './check-edit.ts'
import { edgeBetween } from './edge-between.ts'
import { type EditingClient, type EditOptions, type LabEditor, type LabEditorOptions, partsOf } from './lab-editor.ts'
import { findBadPlace } from './layout-batch.ts'
import { type EditEnvironment, type EditRequest, performEdit } from './perform-edit.ts'
import { checkAction, runNode } from './run-node.ts'
import { createSerialQueue } from './serial-queue.ts'
import { createLayoutWriter } from './write-layout.ts'

const DEFAULT_QUIET_MS = 500

const transients = { start: 'starting', stop: 'stopping', wipe: 'wiping' } as const

/** An edit before it is numbered. */
type Unnumbered = PendingEdit extends infer Edit ? (Edit extends PendingEdit ? Omit<Edit, 'sequence'> : never) : never

/**
 * Edits for an open lab that show before the server has answered; see {@link LabEditor}.
 *
 * @param client The client the lab was opened with.
 * @throws LabsError `lab_closed` for a session that is closed; `invalid_options`.
 *
 * @example
 * ```ts
 * const lab = await openLab(client, 'demo.json')
 * const editor = createLabEditor(client, lab)
 * const { link } = await editor.createLink({ node_id: 1, interface_index: 0 }, { node_id: 2, interface_index: 0 })
 * editor.move({ nodes: [{ id: 1, left: 300, top: 80 }] })
 * await editor.close()
 * ```
 */
export function createLabEditor(client: EditingClient, lab: LabSession, options: LabEditorOptions = {}): LabEditor {
  const { layoutQuietMs = DEFAULT_QUIET_MS, onLayoutFailure = () => {} } = options
  if (!(layoutQuietMs >= 0)) throw invalidEdit('layoutQuietMs', 'a number of milliseconds from 0')
  const { clock, random, randomId } = getRuntime(client)
  const core = lab[labCoreOf]
  const { path } = lab
  const queue = createSerialQueue()
  const closing = new AbortController()
  const env: EditEnvironment = { core, clock, resync: lab.resync, closed: closing.signal }
  let sequence = 0
  const nextEdit = () => ({ key: randomId(), sequence: ++sequence })
  const isLabClosed = () => lab.status().state === 'closed'
  const checkOpen = () => {
    if (closing.signal.aborted || isLabClosed()) throw closed(path)
  }
  checkOpen()

  const layout = createLayoutWriter({
    ...env,
    putLayout: client.putLayout,
    labPath: path,
    random,
    quietMs: layoutQuietMs,
    nextEdit,
    onFailure(error, kept) {
      try {
        onLayoutFailure(error, kept)
      } catch {
        // A listener's mistake must not cost the batch.
      }
    },
  })

  const end = () => {
    stopWatching()
    layout.stop()
    closing.abort()
  }
  // Nobody is left to see what an editor of a closed lab waits for.
  const stopWatching = lab.subscribeStatus(() => {
    if (isLabClosed()) end()
  })

  /** Shows an edit, then sends it when what was asked of the same thing before is done. */
  async function edit<T>(
    target: string,
    unnumbered: Unnumbered,
    { signal }: EditOptions,
    request: Omit<EditRequest<T>, 'edit'>,
  ): Promise<T> {
    checkOpen()
    signal?.throwIfAborted()
    const numbered = { ...unnumbered, sequence: ++sequence } as PendingEdit
    let begun = false
    try {
      // Inside: what cannot be shown must not stay among what is shown, where every later step would meet it.
      core.edit((pending) => pending.add(numbered))
      return await queue.run(
        target,
        () => {
          begun = true
          return performEdit(env, { ...request, edit: numbered })
        },
        signal,
      )
    } finally {
      if (!begun) core.edit((pending) => pending.drop(numbered.key))
    }
  }

  return {
    async createLink(from, to, linkOptions = {}) {
      const ends = checkEnds(lab, from, to, linkOptions)
      const { signal, styleOverride, idempotencyKey: key = randomId() } = linkOptions
      const style = styleOverride === undefined ? {} : { style_override: styleOverride }
      const pending = { kind: 'create-link', key, ...ends, ...style } as const
      return edit<CreatedLink>(`link ${endText(ends.from)} ${endText(ends.to)}`, pending, linkOptions, {
        send: () =>
          client.createLink(path, { ...ends, ...style }, { idempotencyKey: key, ...(signal ? { signal } : {}) }),
        answered: (answer, sequence) => ({ ...pending, sequence, answer }),
        // Somebody was quicker, or an earlier attempt arrived. Of a wire between two nodes the server only says
        // that an interface is taken.
        mayBeDone: (error) => isLabsError(error, 'link_exists') || isLabsError(error, 'interface_occupied'),
        found: () => edgeBetween(core.records(), ends.from, ends.to),
        parts: partsOf.link,
      })
    },

    async updateLink(linkId, patch, given = {}) {
      checkLinkId(linkId)
      checkPatch(patch)
      const pending = { kind: 'patch-link', key: randomId(), linkId, patch } as const
      return edit<LabLink>(`link ${linkId}`, pending, given, {
        send: () => client.updateLink(path, linkId, patch, signalOf(given)),
        found: () => core.records().links.get(linkId) ?? null,
        parts: partsOf.link,
      })
    },

    async deleteLink(linkId, given = {}) {
      checkLinkId(linkId)
      const pending = { kind: 'delete-link', key: randomId(), linkId } as const
      await edit<true>(`link ${linkId}`, pending, given, {
        send: () => client.deleteLink(path, linkId, signalOf(given)).then(isDone),
        found: isDone,
        parts: partsOf.link,
      })
    },

    async createNetwork(given = {}, editOptions = {}) {
      checkPatch(given)
      const network = {
        type: 'linux_bridge',
        ...given,
        name: given.name ?? defaultNetworkName(lab.getSnapshot()),
      } as const
      const pending = { kind: 'create-network', key: randomId(), network: network as LabNetwork } as const
      return edit<LabNetwork>(`network ${network.name}`, pending, editOptions, {
        send: () => client.createNetwork(path, network as NetworkCreate, signalOf(editOptions)),
        answered: (answer, sequence) => ({ ...pending, sequence, answer }),
        found: () => networkCalled(lab, network.name) ?? null,
        parts: partsOf.network,
      })
    },

    async updateNetwork(networkId, patch, given = {}) {
      checkNumber('network', networkId)
      checkPatch(patch)
      const pending = { kind: 'patch-network', key: randomId(), networkId, patch: withoutNulls(patch) } as const
      return edit<LabNetwork>(`network #${networkId}`, pending, given, {
        send: async () => (await client.updateNetwork(path, networkId, patch, signalOf(given))).network,
        found: () => core.records().networks.get(networkId) ?? null,
        parts: partsOf.network,
      })
    },

    async deleteNetwork(networkId, given = {}) {
      checkNumber('network', networkId)
      const pending = { kind: 'delete-network', key: randomId(), networkId } as const
      await edit<true>(`network #${networkId}`, pending, given, {
        send: () => client.deleteNetwork(path, networkId, signalOf(given)).then(isDone),
        found: isDone,
        parts: partsOf.network,
      })
    },

    async createNode(node, given = {}) {
      checkOpen()
      const created = await client.createNode(path, node, signalOf(given))
      core.want(['nodes'])
      return created
    },

    async updateNode(nodeId, patch, given = {}) {
      checkNumber('node', nodeId)
      checkPatch(patch)
      const pending = { kind: 'patch-node', key: randomId(), nodeId, patch } as const
      return edit<LabNode>(`node ${nodeId}`, pending, given, {
        send: () => client.updateNode(path, nodeId, patch, signalOf(given)),
        found: () => core.records().nodes.get(nodeId) ?? null,
        parts: partsOf.node,
      })
    },

    async deleteNode(nodeId, given = {}) {
      checkNumber('node', nodeId)
      const pending = { kind: 'delete-node', key: randomId(), nodeId } as const
      await edit<true>(`node ${nodeId}`, pending, given, {
        send: () => client.deleteNode(path, nodeId, signalOf(given)).then(isDone),
        found: isDone,
        parts: partsOf.node,
      })
    },

    async runNode(nodeId, action, given = {}) {
      checkNumber('node', nodeId)
      const transient = transients[checkAction(action)]
      const pending = { kind: 'node-transient', key: randomId(), nodeId, transient } as const
      return edit<LabNode>(`node ${nodeId}`, pending, given, {
        send: () => runNode(client, path, nodeId, action, given),
        answered: (answer, sequence) => ({ ...pending, sequence, answer }),
        found: () => core.records().nodes.get(nodeId) ?? null,
        parts: ['nodes'],
      })
    },

    move(moved) {
      checkOpen()
      const bad = findBadPlace(moved)
      if (bad !== null) throw invalidEdit(bad, 'finite numbers, and ids that are integers')
      layout.add(moved)
    },
    flushLayout: layout.flush,
    async close() {
      try {
        if (!isLabClosed()) await layout.finish()
      } finally {
        end()
      }
    },
  }
}

const isDone = (): true => true

const signalOf = ({ signal }: EditOptions) => (signal ? { signal } : {})

function networkCalled(lab: LabSession, name: string): LabNetwork | undefined {
  const wanted = name.trim().toLowerCase()
  const all = lab[labCoreOf].records().networks.toValues()
  return all.find((network) => !network.implicit && network.name.trim().toLowerCase() === wanted)
}

/** The server takes a null for a member that is not to be changed. */
function withoutNulls(patch: object) {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null && value !== undefined))
}

function closed(path: string): Error {
  return labsError({
    code: 'lab_closed',
    message: `The session of lab ${path}, or its editor, is closed.`,
    advice: 'Open the lab again.',
    attempts: 0,
  })
}
