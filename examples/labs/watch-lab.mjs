// Prints what happens in a lab, as it happens, until Ctrl-C.
//
//   NOVA_LABS_URL=https://... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node watch-lab.mjs team/demo.json
import { createLabsClient, isLabsError, logOut, openLab } from '@nova/sdk/labs'

const [path] = process.argv.slice(2)
const { NOVA_LABS_URL: baseUrl, NOVA_LABS_USERNAME: username, NOVA_LABS_PASSWORD: password } = process.env
if (!path || !baseUrl || !username || !password) {
  console.error('usage: NOVA_LABS_URL=... NOVA_LABS_USERNAME=... NOVA_LABS_PASSWORD=... node watch-lab.mjs LAB')
  process.exit(2)
}

const client = createLabsClient({ baseUrl, auth: { username, password } })
try {
  const lab = await openLab(client, path)
  process.once('SIGINT', () => lab.close())
  const showStatus = () => console.error('session', lab.status().state, lab.status().mode)
  lab.subscribeStatus(showStatus)
  showStatus()
  console.error(`${lab.getSnapshot().nodes.size} nodes, ${lab.getSnapshot().edges.size} edges`)
  for await (const { cause, changes } of lab.changes())
    for (const { kind, id, before, after } of changes)
      console.log(cause, after ? (before ? 'changed' : 'added') : 'removed', kind, id, (after ?? before).name ?? '')
  await logOut(client)
} catch (error) {
  if (!isLabsError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exitCode = 1
}
