import { benchLabGraph } from './labs-graph.ts'

/** What a large lab costs. Each part prints its own tables and holds itself to its budget. */
export async function benchLabs(): Promise<void> {
  await benchLabGraph()
}
