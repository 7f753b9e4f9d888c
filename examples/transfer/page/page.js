// The page's whole program: everything it knows about the service comes from `NovaTransfer`.
const {
  createIndexedDbTokenStore,
  createTransferClient,
  downloadFile,
  isTransferError,
  listUnfinishedUploads,
  startExport,
  uploadFile,
  waitForExport,
} = NovaTransfer

const byId = (id) => document.getElementById(id)
const [drop, input, progress, status, after, receiptView] = [
  'drop',
  'file',
  'progress',
  'status',
  'after',
  'receipt',
].map(byId)
const buttons = Object.fromEntries(['pause', 'resume', 'abort', 'download', 'export'].map((id) => [id, byId(id)]))

const tokenStore = createIndexedDbTokenStore('nova-transfer-page')
let client
/** The client of what `config.json` says, read when it is first needed and again after it could not be. */
async function getClient() {
  if (!client) {
    const { baseUrl, token } = await (await fetch('config.json')).json()
    client = createTransferClient({ baseUrl, auth: token })
  }
  return client
}

let upload
let file
let receipt

const explain = (error) =>
  isTransferError(error) ? `${error.code}: ${error.message} ${error.advice ?? ''}` : `${error}`
const enable = (...ids) => {
  for (const [id, button] of Object.entries(buttons)) button.disabled = !ids.includes(id)
}
/** Says it to those who see the page and to those who do not. Progress is not for the latter: they would hear of nothing else. */
const say = (text) => {
  status.textContent = text
  byId('announcement').textContent = text
}
/** Turns buttons on and off under somebody who uses the keyboard: the focus goes to the one that takes the place. */
const swap = (to, ...others) => {
  const wasFocused = document.activeElement instanceof HTMLButtonElement
  enable(to, ...others)
  if (wasFocused) buttons[to].focus()
}
const percent = (bytes, totalBytes) => (totalBytes === 0 ? '100 %' : `${Math.floor((100 * bytes) / totalBytes)} %`)
const rateText = (bytesPerSecond) =>
  bytesPerSecond < 2 ** 20
    ? `${Math.round(bytesPerSecond / 2 ** 10)} KiB/s`
    : `${(bytesPerSecond / 2 ** 20).toFixed(1)} MiB/s`

async function start(chosen) {
  file = chosen
  receipt = undefined
  receiptView.textContent = 'None yet.'
  after.textContent = ''
  progress.value = 0
  delete document.body.dataset.state
  // One at a time: the buttons are those of one upload.
  input.disabled = true
  say(`Uploading ${file.name}`)
  try {
    upload = uploadFile(await getClient(), file, { tokenStore, onProgress: showProgress })
    enable('pause', 'abort')
    receipt = await upload
    receiptView.textContent = JSON.stringify(receipt, null, 2)
    say(`Uploaded ${file.name}.`)
    document.body.dataset.state = 'uploaded'
    enable('download', 'export')
  } catch (error) {
    say(explain(error))
    document.body.dataset.state = 'failed'
    enable()
  } finally {
    input.disabled = false
  }
  await showUnfinished()
}

function showProgress({ bytes, totalBytes, rateBytesPerSecond, etaMs }) {
  progress.value = totalBytes === 0 ? 1 : bytes / totalBytes
  // While parts of an earlier upload are hashed again, nothing goes over the wire.
  const rate = rateBytesPerSecond === null || rateBytesPerSecond < 1024 ? '' : `, ${rateText(rateBytesPerSecond)}`
  const eta = etaMs === null ? '' : `, ${Math.ceil(etaMs / 1000)} s left`
  status.textContent = bytes < totalBytes ? `${percent(bytes, totalBytes)}${rate}${eta}` : 'Everything is sent.'
}

async function showUnfinished() {
  const records = await listUnfinishedUploads(tokenStore)
  byId('unfinished').replaceChildren(
    ...records.map((record) => {
      const item = document.createElement('li')
      item.textContent = `${record.filename} was not finished. Choose the same file again and it goes on.`
      return item
    }),
  )
}

input.addEventListener('change', () => {
  const [chosen] = input.files
  // Cleared so that choosing the same file again is a change too.
  if (chosen) start(chosen).finally(() => (input.value = ''))
})
for (const type of ['dragover', 'dragleave', 'drop'])
  drop.addEventListener(type, (event) => {
    event.preventDefault()
    drop.classList.toggle('over', type === 'dragover')
    if (type === 'drop' && event.dataTransfer.files[0] && !input.disabled) start(event.dataTransfer.files[0])
  })

buttons.pause.addEventListener('click', () => {
  upload.pause()
  say('Paused. Nothing is on the wire.')
  swap('resume', 'abort')
})
buttons.resume.addEventListener('click', () => {
  upload.resume()
  swap('pause', 'abort')
})
buttons.abort.addEventListener('click', () => upload.abort())

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

buttons.download.addEventListener('click', async () => {
  after.textContent = 'Downloading'
  try {
    const { blob, sha256_hex: sha256 } = await downloadFile(await getClient(), { key: receipt.key }, { to: 'blob' })
    const mine = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    after.textContent = mine === sha256 ? `Equal: ${blob.size} bytes, SHA-256 ${sha256}` : 'DIFFERENT'
    document.body.dataset.compared = String(mine === sha256)
  } catch (error) {
    after.textContent = explain(error)
  }
})

buttons.export.addEventListener('click', async () => {
  after.textContent = 'Exporting'
  try {
    const { resource } = await startExport(await getClient(), { source_key: receipt.key, filename: file.name })
    const finished = await waitForExport(await getClient(), resource.export_id, {
      onObservation: ({ status }) => (after.textContent = `Export: ${status}`),
    })
    after.textContent = `Export: ${finished.status}, ${finished.output.key}`
    document.body.dataset.exported = finished.status
  } catch (error) {
    after.textContent = explain(error)
  }
})

// Firefox keeps over a reload what was chosen, and to choose the same again would be no change.
input.value = ''
showUnfinished()
