import { undoBy } from './clean-up.ts'
import { succeed } from './expect-answer.ts'
import type { LabsContext, Material, Schemas } from './labs-check.ts'

/** A lab of one check. */
export interface ScratchLab {
  /** Without a leading slash, as paths and the channel name it. */
  readonly path: string
  /** Names the other channel. */
  readonly id: string
  /** What every call into it has in its path. */
  readonly at: { readonly lab_path: string }
}

export interface ScratchOptions {
  /** Beside the folder of the run instead of inside: sockets reach nothing inside a folder. @default false */
  readonly isRoot?: boolean
  /** What else is asked for. */
  readonly meta?: Readonly<Record<string, unknown>>
}

const unique = () => crypto.randomUUID().slice(0, 8)

/** Where the labs of a run lie, but for those with sockets. */
export const scratchFolder = ({ runId }: Pick<LabsContext, 'runId'>) => `conformance-${runId}`

export const scratchName = ({ runId }: Pick<LabsContext, 'runId'>) => `conformance-${runId}-${unique()}`

/** Makes an empty lab that goes when the check ends. */
export async function makeLab(context: LabsContext, options: ScratchOptions = {}): Promise<ScratchLab> {
  const name = scratchName(context)
  const folder = options.isRoot ? '' : scratchFolder(context)
  const { data } = await succeed(context, 'createLab', {
    body: { name, path: folder, ...options.meta },
  })
  const path = data.filename
  const at = { lab_path: path }
  if (folder === '') undoBy(context, `the lab ${path}`, 'deleteLab', { path: at })
  else dropFolder(context, folder)
  return { path, id: data.id, at }
}

/** Removes a folder with everything in it when the check ends. */
export function dropFolder(context: LabsContext, folder: string): void {
  undoBy(context, `the folder ${folder}`, 'deleteFolder', { path: { folder_path: folder } })
}

/** What the cheapest node is made of; ends the check where nothing has an image. */
export function cheapest(context: LabsContext): Material {
  const [material] = context.facts.materials
  return material ?? context.skip('no template of this deployment has an image')
}

/** The first material of this kind; ends the check where there is none. */
export function materialOf(context: LabsContext, kind: string, fits: (material: Material) => boolean): Material {
  return context.facts.materials.find(fits) ?? context.skip(`this deployment has no image for ${kind}`)
}

/** Adds a stopped node, of the cheapest kind unless told otherwise. */
export async function addNode(
  context: LabsContext,
  lab: ScratchLab,
  given: Readonly<Record<string, unknown>> = {},
  material: Material = cheapest(context),
): Promise<Schemas['LabNode']> {
  const { type, template, image } = material
  const body = { name: 'node', type, template, image, ethernet: 2, ...given }
  return (await succeed(context, 'createNode', { path: lab.at, body })).data
}

export async function addNodes(context: LabsContext, lab: ScratchLab, count: number) {
  const { type, template, image } = cheapest(context)
  const body = { count, type, template, image, ethernet: 4 }
  return (await succeed(context, 'createNodes', { path: lab.at, body })).data.nodes
}

/** A network as its creation tells it: other reads may leave out its configuration and its bridge. */
export type ToldNetwork = Schemas['LabNetwork'] & Required<Pick<Schemas['LabNetwork'], 'config' | 'runtime'>>

export async function addNetwork(
  context: LabsContext,
  lab: ScratchLab,
  given: Readonly<Record<string, unknown>> = {},
): Promise<ToldNetwork> {
  const { network } = await succeed(context, 'createNetwork', { path: lab.at, body: { name: 'lan', ...given } })
  context.want(isTold(network), 'a network that was made tells its config and its runtime', network)
  return network
}

const isTold = (network: Schemas['LabNetwork']): network is ToldNetwork =>
  network.config !== undefined && network.runtime !== undefined

export const end = (nodeId: number, index = 0) => ({ node_id: nodeId, interface_index: index })
export const net = (networkId: number) => ({ network_id: networkId })

/** Links two ends. Between two nodes a network comes with it. */
export const addLink = (context: LabsContext, lab: ScratchLab, from: object, to: object, more: object = {}) =>
  succeed(context, 'createLink', { path: lab.at, body: { from, to, ...more } })

export const linksOf = async (context: LabsContext, lab: ScratchLab) =>
  (await succeed(context, 'listLinks', { path: lab.at })).data

/** All of them, hidden ones too. */
export const networksOf = async (context: LabsContext, lab: ScratchLab) =>
  (await succeed(context, 'listNetworks', { path: lab.at, query: { include_hidden: 'true' } })).data

export const nodeOf = async (context: LabsContext, lab: ScratchLab, nodeId: number) =>
  (await succeed(context, 'getNode', { path: { ...lab.at, node_id: String(nodeId) } })).data
