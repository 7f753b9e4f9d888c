// Builds a small lab: two routers and a host on a network, wired, started, and waited for.
//
//   NOVA_LABS_URL=https://... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node wire-lab.mjs new-lab.json
import { createLabEditor, createLabsClient, isLabsError, logOut, openLab } from '@nova/sdk/labs'

const [path] = process.argv.slice(2)
const { NOVA_LABS_URL: baseUrl, NOVA_LABS_USERNAME: username, NOVA_LABS_PASSWORD: password } = process.env
if (!path || !baseUrl || !username || !password) {
  console.error('usage: NOVA_LABS_URL=... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node wire-lab.mjs NEW_LAB')
  process.exit(2)
}

const client = createLabsClient({ baseUrl, auth: { username, password } })
try {
  const { filename } = await client.createLab({ filename: path })
  const lab = await openLab(client, filename)
  const editor = createLabEditor(client, lab)
  const { templates } = await client.getNodeCatalog(filename)
  const container = templates.find(({ type }) => type === 'docker')
  if (!container) throw new Error('The host has no template for containers')

  const nodes = []
  for (const [at, name] of ['left', 'right', 'host'].entries()) {
    const { key: template, type, images } = container
    const place = { left: 160 + 200 * at, top: 120 }
    nodes.push(await editor.createNode({ name, type, template, image: images[0].image, ethernet: 2, ...place }))
  }
  // The edits below are checked against the snapshot, so it has to know the nodes.
  await lab.resync()
  const [left, right, host] = nodes.map(({ id }) => id)
  const lan = await editor.createNetwork({ name: 'lan', left: 460, top: 320 })
  await editor.createLink({ node_id: left, interface_index: 0 }, { node_id: right, interface_index: 0 })
  for (const id of [right, host]) await editor.createLink({ node_id: id, interface_index: 1 }, { network_id: lan.id })
  for (const { id } of nodes) {
    const { name, status } = await editor.runNode(id, 'start', { timeoutMs: 60_000 })
    console.log(name, status === 2 ? 'runs' : 'is stopped')
  }

  const { edges } = await lab.whenSynced()
  console.log(`${filename}: ${edges.size} edges`)
  await editor.close()
  lab.close()
  await logOut(client)
} catch (error) {
  if (!isLabsError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exitCode = 1
}
