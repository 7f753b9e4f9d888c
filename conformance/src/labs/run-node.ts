import { undoBy } from './clean-up.ts'
import { succeed } from './expect-answer.ts'
import type { LabsContext, Material } from './labs-check.ts'
import { addNode, cheapest, makeLab, nodeOf, type ScratchLab } from './scratch-lab.ts'

/** What calls about a node have in their path. */
export const atNode = (lab: ScratchLab, nodeId: number) => ({ path: { ...lab.at, node_id: String(nodeId) } })

/** Starts a node that is stopped when the check ends: deleting its lab would let it run. */
export async function startNode(context: LabsContext, lab: ScratchLab, nodeId: number): Promise<void> {
  undoBy(context, `the running node ${nodeId}`, 'stopNode', atNode(lab, nodeId))
  const { message } = await succeed(context, 'startNode', atNode(lab, nodeId))
  context.want(message.includes('(80049)'), 'the message has the number 80049', message)
}

/** A lab with one node that runs. */
export async function makeRunning(context: LabsContext, given = {}, material: Material = cheapest(context)) {
  const lab = await makeLab(context)
  const { id } = await addNode(context, lab, given, material)
  await startNode(context, lab, id)
  return { lab, id }
}

/** Fails unless both routes that show a node say so. */
export async function wantStatus(context: LabsContext, lab: ScratchLab, id: number, wanted: number): Promise<void> {
  const { status } = await nodeOf(context, lab, id)
  context.want(status === wanted, `the status of the node is ${wanted}`, status)
  const { data } = await succeed(context, 'listNodes', { path: lab.at })
  const listed = data[String(id)]?.status
  context.want(listed === wanted, `the list says status ${wanted}, too`, listed)
}
