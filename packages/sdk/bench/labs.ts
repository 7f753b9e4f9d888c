import { benchLabGraph } from './labs-graph.ts'
import { benchLabPicture } from './labs-picture.ts'
import { benchLabReplay } from './labs-replay.ts'

/** What a large lab costs. Each part prints its own tables and holds itself to its budget. */
export async function benchLabs(): Promise<void> {
  await benchLabGraph()
  await benchLabReplay()
  await benchLabPicture()
}
