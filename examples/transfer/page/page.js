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
const ready = fetch('config.json')
  .then((answer) => answer.json())
  .then(({ baseUrl, token }) => createTransferClient({ baseUrl, auth: token }))

let upload
let file
let receipt

const explain = (error) =>
  isTransferError(error) ? `${error.code}: ${error.message} ${error.advice ?? ''}` : `${error}`
const enable = (...ids) => {
  for (const [id, button] of Object.entries(buttons)) button.disabled = !ids.includes(id)
}
const percent = (bytes, totalBytes) => `${Math.floor((100 * bytes) / totalBytes)}%`
const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`

async function start(chosen) {
  file = chosen
  receipt = undefined
  receiptView.textContent = 'None yet.'
  after.textContent = ''
  enable('pause', 'abort')
  status.textContent = `Uploading ${file.name}`
  upload = uploadFile(await ready, file, {
    tokenStore,
    onProgress({ bytes, totalBytes, rateBytesPerSecond, etaMs }) {
      progress.value = bytes / totalBytes
      const rate = rateBytesPerSecond === null ? '' : `, ${megabytes(rateBytesPerSecond)}/s`
      const eta = etaMs === null ? '' : `, ${Math.ceil(etaMs / 1000)} s left`
      status.textContent = `${percent(bytes, totalBytes)}${rate}${eta}`
    },
  })
  try {
    receipt = await upload
    receiptView.textContent = JSON.stringify(receipt, null, 2)
    status.textContent = `Uploaded ${file.name}.`
    document.body.dataset.state = 'uploaded'
    enable('download', 'export')
  } catch (error) {
    status.textContent = explain(error)
    document.body.dataset.state = 'failed'
    enable()
  }
  await showUnfinished()
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
    if (type === 'drop' && event.dataTransfer.files[0]) start(event.dataTransfer.files[0])
  })

buttons.pause.addEventListener('click', () => {
  upload.pause()
  status.textContent = 'Paused. Nothing is on the wire.'
  enable('resume', 'abort')
})
buttons.resume.addEventListener('click', () => {
  upload.resume()
  enable('pause', 'abort')
})
buttons.abort.addEventListener('click', () => upload.abort())

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

buttons.download.addEventListener('click', async () => {
  after.textContent = 'Downloading'
  try {
    const { blob, sha256_hex: sha256 } = await downloadFile(await ready, { key: receipt.key }, { to: 'blob' })
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
    const client = await ready
    const { resource } = await startExport(client, { source_key: receipt.key, filename: file.name })
    const finished = await waitForExport(client, resource.export_id, {
      onObservation: ({ status }) => (after.textContent = `Export: ${status}`),
    })
    after.textContent = `Export: ${finished.status}, ${finished.output.key}`
    document.body.dataset.exported = finished.status
  } catch (error) {
    after.textContent = explain(error)
  }
})

showUnfinished()
