/** A process that fetches one bundle and says so, to be killed by the test that started it. */
import { createBundleCache, createSpectraClient, fetchBundle } from '../../src/spectra/index.ts'

const [baseUrl = '', nova_id = '', to = '', cacheFolder = ''] = process.argv.slice(2)
const { proof, resumed_bytes, from_cache } = await fetchBundle(createSpectraClient({ baseUrl }), nova_id, {
  to,
  partSizeBytes: 64 * 1024,
  ...(cacheFolder ? { cache: createBundleCache(cacheFolder) } : {}),
})
process.stdout.write(JSON.stringify({ state: proof.state, resumed_bytes, from_cache }))
