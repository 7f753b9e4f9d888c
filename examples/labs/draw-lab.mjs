// Draws a lab as it is now.
//
//   NOVA_LABS_URL=https://... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node draw-lab.mjs team/demo.json demo.svg
import { writeFile } from 'node:fs/promises'
import { createLabsClient, isLabsError, logOut, readLabGraph, renderTopologySvg } from '@nova/sdk/labs'

const [path, file] = process.argv.slice(2)
const { NOVA_LABS_URL: baseUrl, NOVA_LABS_USERNAME: username, NOVA_LABS_PASSWORD: password } = process.env
if (!path || !file || !baseUrl || !username || !password) {
  console.error('usage: NOVA_LABS_URL=... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node draw-lab.mjs LAB FILE.svg')
  process.exit(2)
}

const client = createLabsClient({ baseUrl, auth: { username, password } })
try {
  const graph = await readLabGraph(client, path)
  await writeFile(file, renderTopologySvg(graph, { title: path }))
  console.log(`${file}: ${graph.nodes.size} nodes, ${graph.edges.size} edges`)
  await logOut(client)
} catch (error) {
  if (!isLabsError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exitCode = 1
}
