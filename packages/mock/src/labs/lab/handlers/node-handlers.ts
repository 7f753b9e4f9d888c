import { newUuid } from '../../../engine/new-uuid.ts'
import type { Template } from '../../catalogue/catalogue.ts'
import type { LabsCall, LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { networkByInterface, readNode } from '../derive-document.ts'
import type { LabDocument, NodeType, StoredNode } from '../lab-document.ts'
import { givenIn, type LabEngine, labPathOf, numberOf } from '../lab-engine.ts'
import { checkNodeBody, createNode, type NodeRequest } from '../nodes/create-node.ts'
import { createPairedNodes, type PairedChild } from '../nodes/create-paired.ts'
import { consoleUrlOf, enrichNode, legacyUrlOf } from '../nodes/enrich-node.ts'
import { placeNode } from '../nodes/place-nodes.ts'
import { deleteNode, requireNode, updateNode } from '../nodes/update-node.ts'
import { Refusal, refuse, refuseInside } from '../refusal.ts'

interface Batch extends Omit<NodeRequest, 'name'> {
  readonly name_prefix: string
  readonly count: number
  readonly placement: 'grid' | 'row'
}

interface FromTemplate extends Omit<NodeRequest, 'type' | 'template'> {
  readonly template_type: NodeType
  readonly template_key: string
}

export function nodeHandlers(engine: LabEngine) {
  const { has } = engine.context
  return {
    listNodes(call) {
      const document = engine.open(labPathOf(call))
      const networks = networkByInterface(document.links)
      const entries = Object.entries(document.nodes).map(([key, node]) => [
        key,
        show(engine, labPathOf(call), document, node, networks, !has('node-url-swapped')),
      ])
      return success(Object.fromEntries(entries), { message: 'Nodes listed (60026).' })
    },
    getNode: (call) => showOne(engine, call, numberOf(call, 'node_id'), 'Node loaded.'),
    createNode(call) {
      const request = requestOf(call)
      checkNodeBody(request)
      const before = engine.open(labPathOf(call))
      const { document, node } = add(engine, before, request, templateOf(engine, request))
      return saved(engine, call, document, node, 'Node created.')
    },
    createNodes: (call) => createBatch(engine, call),
    createNodeFromTemplate: (call) => createFromTemplate(engine, call),
    createPairedNodes: (call) => createPaired(engine, call),
    updateNode(call) {
      const nodeId = numberOf(call, 'node_id')
      const before = engine.open(labPathOf(call))
      const node = requireNode(before, nodeId)
      const isRunning = engine.runs.live(before.id, nodeId) !== undefined
      const images = new Set(engine.context.catalogue.images(node.type, node.template).keys())
      const { document } = updateNode(before, nodeId, givenIn(call), { isRunning, images }, has)
      engine.commit(labPathOf(call), document)
      return showOne(engine, call, nodeId, 'Node saved.')
    },
    deleteNode(call) {
      const nodeId = numberOf(call, 'node_id')
      const before = engine.open(labPathOf(call))
      const document = deleteNode(before, nodeId, has)
      engine.runs.end(before.id, nodeId)
      engine.commit(labPathOf(call), document)
      if (has('node-changes-announced'))
        engine.tell(labPathOf(call), [{ type: 'node_deleted', payload: { node_id: nodeId } }])
      return success(undefined, { message: 'Node deleted.' })
    },
  } satisfies Record<string, LabsHandler>
}

function show(
  engine: LabEngine,
  labPath: string,
  document: LabDocument,
  node: StoredNode,
  networks: ReadonlyMap<string, number>,
  isList: boolean,
) {
  const isRunning = engine.runs.live(document.id, node.id) !== undefined
  const status = engine.context.has('node-status-of-file') ? node.status : isRunning ? 2 : 0
  const url = isList ? consoleUrlOf(labPath, node.id) : legacyUrlOf(document.id, node, isRunning)
  return enrichNode(readNode(node, networks), { isRunning, status, url })
}

function showOne(engine: LabEngine, call: LabsCall, nodeId: number, message: string) {
  const document = engine.open(labPathOf(call))
  const node = requireNode(document, nodeId)
  const isList = engine.context.has('node-url-swapped')
  return success(show(engine, labPathOf(call), document, node, networkByInterface(document.links), isList), { message })
}

/** What was asked for: defaults of the contract for place and type, and nothing else that was not sent. */
function requestOf(call: LabsCall): NodeRequest {
  const { name, type, template, image, left, top } = call.body as NodeRequest
  return { ...givenIn(call), name, type, template, image, left, top }
}

function templateOf(engine: LabEngine, { type, template: key, image }: Omit<NodeRequest, 'name'>): Template {
  const template = engine.context.catalogue.template(type, key)
  if (!template) throw refuseInside(400, `There is no ${type} template ${key}`)
  requireImage(engine, type, key, image)
  return template
}

function requireImage(engine: LabEngine, type: NodeType, key: string, image: string): void {
  if (!engine.context.catalogue.images(type, key).has(image))
    throw refuseInside(400, `The template ${key} has no image ${image}`)
}

const add = (engine: LabEngine, document: LabDocument, request: NodeRequest, template: Template) =>
  createNode(document, request, template, () => newUuid(engine.context.random), engine.context.has)

function saved(engine: LabEngine, call: LabsCall, document: LabDocument, node: StoredNode, message: string) {
  engine.commit(labPathOf(call), document)
  if (engine.context.has('node-changes-announced'))
    engine.tell(labPathOf(call), [{ type: 'node_created', payload: { node } }])
  return success(readNode(node, new Map()), { message })
}

function createBatch(engine: LabEngine, call: LabsCall) {
  const { count, placement, name_prefix, type, template: key, image, left, top } = call.body as Batch
  const request = { ...givenIn(call), type, template: key, image, left, top }
  checkNodeBody(request)
  let document = engine.open(labPathOf(call))
  const template = templateOf(engine, request)
  const first = engine.context.has('batch-names-from-zero') ? 0 : 1
  const nodes: StoredNode[] = []
  for (let index = 0; index < count; index++) {
    const named = { ...request, name: `${name_prefix}-${index + first}`, ...placeNode(placement, index, left, top) }
    const made = add(engine, document, named, template)
    document = made.document
    nodes.push(made.node)
  }
  engine.commit(labPathOf(call), document)
  return success({ nodes: nodes.map((node) => readNode(node, new Map())) }, { message: 'Nodes created.' })
}

function createFromTemplate(engine: LabEngine, call: LabsCall) {
  const { catalogue } = engine.context
  const { template_type: type, template_key: key, name, image, left, top } = call.body as FromTemplate
  const before = engine.open(labPathOf(call))
  const template = catalogue.template(type, key)
  if (catalogue.pairedTemplate(key) || template?.paired_parent)
    throw refuseInside(400, `${key} is a paired template or a part of one`)
  if (!template) throw refuseInside(404, `There is no ${type} template ${key}`)
  requireImage(engine, type, key, image)
  const request: NodeRequest = { ...givenIn(call), name, type, template: key, image, left, top }
  if (request.console) requireConsole(request)
  const { document, node } = add(engine, before, request, template)
  return saved(engine, call, document, node, 'Node created.')
}

/** This route tells a console that does not fit inside HTTP 200, like one that comes from the template. */
function requireConsole(request: NodeRequest): void {
  try {
    checkNodeBody(request)
  } catch {
    throw refuseInside(400, `${request.type} nodes have no ${request.console} console`)
  }
}

function createPaired(engine: LabEngine, call: LabsCall) {
  const { catalogue, random, has } = engine.context
  const sent = call.body as { template_key: string; base_left?: number; base_top?: number; name_overrides?: object }
  aloud(() => engine.open(labPathOf(call)))
  return engine.underLock(call, async () => {
    const template = catalogue.pairedTemplate(sent.template_key)
    if (!template) throw refuse(404, `There is no paired template ${sent.template_key}`)
    const request = {
      template,
      left: sent.base_left ?? 0,
      top: sent.base_top ?? 0,
      names: { ...sent.name_overrides },
      templateOf: (child: PairedChild) => catalogue.template(child.type, child.template),
      newUuid: () => newUuid(random),
    }
    const creation = aloud(() => createPairedNodes(engine.open(labPathOf(call)), request, has))
    await engine.passOr('labs:provision', () => refuse(500, 'The host could not make a bridge; nothing was created'))
    engine.commit(labPathOf(call), creation.document)
    engine.tell(labPathOf(call), creation.events)
    const nodes = creation.nodes.map((node) => readNode(node, new Map()))
    return success({ nodes, links: creation.links }, { message: 'Nodes created.' })
  })
}

/** Tells by the status of the answer what other routes tell inside HTTP 200. */
function aloud<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.httpStatus !== 200) throw error
    throw refuse(error.code === 400 ? 422 : error.code, error.message, error.extras)
  }
}
