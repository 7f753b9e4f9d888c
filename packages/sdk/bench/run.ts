import { benchAgents } from './agents.ts'
import { benchCalls } from './calls.ts'
import { benchLabs } from './labs.ts'
import { benchSpectra } from './spectra.ts'
import { benchUpload } from './upload.ts'

/** Every bench by the name it is called with: `pnpm bench calls`. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  agents: benchAgents,
  calls: benchCalls,
  labs: benchLabs,
  spectra: benchSpectra,
  upload: benchUpload,
}

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench()
else {
  console.error(`usage: pnpm bench NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`)
  process.exitCode = 2
}
