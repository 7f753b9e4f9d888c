import { blake2b } from '@noble/hashes/blake2.js'
import type { Exchange } from '../../engine/exchange.ts'
import { PointFailure } from '../../engine/fault-points.ts'
import type { LabsCall, LabsContext } from '../context.ts'
import { failure } from '../http/answer.ts'
import { labLocked } from '../http/lab-failures.ts'
import type { LiveHub } from '../hub/create-hub.ts'
import { isCurrent, loadDocument, storeDocument } from './document-file.ts'
import { labHash } from './host-names.ts'
import { createInterfaceMutex, type InterfaceMutex } from './interface-mutex.ts'
import { createMacRegistry, type MacRegistry } from './interfaces/mac-registry.ts'
import type { LabDocument, LabEvent } from './lab-document.ts'
import { createLabLock, type LabLock } from './lab-lock.ts'
import type { Machines } from './links/hot-attach.ts'
import { createLinkReplays, type LinkReplays } from './links/link-replays.ts'
import type { PlacedLab } from './networks/shared-cloud.ts'
import { refuseInside } from './refusal.ts'
import { createNodeRuns, type NodeRuns } from './runtime/node-runs.ts'

export interface LabEngineContext extends LabsContext {
  readonly hub: LiveHub
}

/** What every operation on a lab works with. */
export interface LabEngine {
  readonly context: LabEngineContext
  readonly lock: LabLock
  readonly interfaces: InterfaceMutex
  readonly replays: LinkReplays<Readonly<Record<string, unknown>>>
  readonly macs: MacRegistry
  readonly runs: NodeRuns
  /** Bridges of the host and whose they are, `{lab id}:{network id}`. */
  readonly bridges: Map<string, string>
  /** Every lab whose file can be read. */
  labs(): readonly PlacedLab[]
  /** The document of a lab. @throws Refusal 404 or 422 inside HTTP 200 */
  open(labPath: string): LabDocument
  save(labPath: string, document: LabDocument): void
  /** Saves a change somebody asked for: its planned addresses are known from then on. */
  commit(labPath: string, document: LabDocument): void
  /** Publishes on the channel of the path. */
  tell(labPath: string, events: readonly LabEvent[]): void
  /** Publishes on the channel of the document. @param rev the document's id with some events, empty with others */
  tellRuntime(document: LabDocument, events: readonly LabEvent[], rev: string): void
  machines(document: LabDocument): Machines
  hashOf(document: LabDocument): string
  /** Runs a change under the lab lock; 503 when somebody else keeps it. */
  underLock(call: LabsCall, work: () => Promise<Exchange> | Exchange): Promise<Exchange>
  /** Passes a point where a planned failure becomes this refusal. */
  passOr(point: string, refusal: () => Error): Promise<void>
}

export function createLabEngine(context: LabEngineContext): LabEngine {
  const { clock, has, hub, labs, catalogue, settings, switches } = context
  const lock = createLabLock(clock, (labPath) => switches.heldLocks.has(labPath) && !has('lock-ignored'))
  const runs: NodeRuns = createNodeRuns(context.keep('node-runs', () => runs.snapshot()))
  const keptBridges: unknown = context.keep('host-bridges', () => [...bridges]) ?? []
  const bridges: Map<string, string> = new Map(keptBridges as readonly (readonly [string, string])[])
  const macs = createMacRegistry()

  const locked = (): Exchange =>
    has('lock-without-retry-after') ? failure(503, 'The lab is locked.', {}, { httpStatus: 503 }) : labLocked()

  const placed = (): readonly PlacedLab[] =>
    labs.entries().flatMap(([path, { document }]) => {
      return document !== null && isCurrent(document) ? [{ path, document: loadDocument(document) }] : []
    })

  const save = (labPath: string, document: LabDocument) => labs.write(labPath, storeDocument(document))

  const publish = (channels: readonly string[], events: readonly LabEvent[], rev: string): void => {
    for (const event of events) for (const channel of new Set(channels)) hub.publish(channel, { ...event, rev })
  }

  return {
    context,
    lock,
    interfaces: createInterfaceMutex(clock),
    replays: createLinkReplays(),
    macs,
    runs,
    bridges,
    labs: placed,
    open(labPath) {
      const file = labs.get(labPath)?.document ?? null
      if (file === null) throw refuseInside(404, 'Lab does not exist (60038).')
      if (!isCurrent(file))
        throw refuseInside(422, 'The lab file is of an older schema: it has to be migrated offline.', {
          lab_path: labPath,
        })
      return loadDocument(file)
    },
    save,
    commit(labPath, document) {
      save(labPath, document)
      macs.learn(labPath, document)
    },
    tell(labPath, events) {
      const file = labs.get(labPath)?.document
      const joined = has('channels-joined') && file ? [String(file['id'])] : []
      publish([labPath, ...joined], events, '')
    },
    tellRuntime(document, events, rev) {
      const joined = has('channels-joined') ? placed().filter((lab) => lab.document.id === document.id) : []
      publish([document.id, ...joined.map(({ path }) => path)], events, rev)
    },
    machines: (document) => ({
      nicsAtBoot: (nodeId) => runs.live(document.id, nodeId)?.bootMacs.length ?? null,
      capabilities(node) {
        const known = catalogue.template(node.type, node.template)?.capabilities
        const { hotplug = false, max_nics = 8, machine = null } = known ?? {}
        return { hotplug, max_nics, machine: node.machine_override ?? machine }
      },
    }),
    hashOf: ({ id }) =>
      has('lab-hash-truncated') ? longHash(settings.instanceId, id) : labHash(settings.instanceId, id),
    async underLock(call, work) {
      try {
        await context.pass('labs:lock')
      } catch (error) {
        if (error instanceof PointFailure) return locked()
        throw error
      }
      return (await lock.run(call.path['lab_path'] ?? '', call.request.signal, work)) ?? locked()
    },
    async passOr(point, refusal) {
      try {
        await context.pass(point)
      } catch (error) {
        throw error instanceof PointFailure ? refusal() : error
      }
    },
  }
}

/** The start of a digest of ordinary length, which is another text than a digest of two bytes. */
const longHash = (instanceId: string, labId: string): string =>
  [...blake2b(new TextEncoder().encode(`${instanceId}:${labId}`)).slice(0, 2)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

export const labPathOf = (call: LabsCall): string => call.path['lab_path'] ?? ''

export const numberOf = (call: LabsCall, name: string): number => Number(call.path[name])

type Plain = Readonly<Record<string, unknown>>

/** The members of a body that were really sent, as the contract reads them. Its defaults and what it does not know are gone. */
export function givenIn(call: LabsCall): Plain {
  return given(call.body as Plain, call.sent as Plain)
}

/** As {@link givenIn}, for an object inside a body. Null and undefined are given back. */
export function givenInside(call: LabsCall, name: string): Plain | null | undefined {
  const [read, sent] = [(call.body as Plain)[name], (call.sent as Plain)[name]]
  return read && sent ? given(read as Plain, sent as Plain) : (sent as null | undefined)
}

const given = (read: Plain, sent: Plain): Plain =>
  Object.fromEntries(Object.keys(sent).flatMap((key) => (key in read ? [[key, read[key]]] : [])))
