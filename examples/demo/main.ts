/**
 * The main jobs of the family in one command, on one embedded platform: a file that survives the death of the
 * process uploading it, a lab that stays true while others change it, a school's scores followed to their end, a bundle
 * of spectra that is proved before anybody sees it, and an agent that remembers across its own deaths.
 */
import { fileURLToPath } from 'node:url'
import { agentsDemoOptions, runAgentsDemo } from '@nova/example-agents/demo'
import { servePage as serveAgentsPage } from '@nova/example-agents/serve-page'
import { edfiDemoOptions, runEdfiDemo } from '@nova/example-edfi/demo'
import { servePage as serveEdfiPage } from '@nova/example-edfi/serve-page'
import { findPort } from '@nova/example-harness/find-port'
import { demoLabPath, demoLabs, runLabDemo } from '@nova/example-labs/demo'
import { servePage as serveLabsPage } from '@nova/example-labs/serve-page'
import { runSpectraDemo, spectraDemoOptions } from '@nova/example-spectra/demo'
import { servePage as serveSpectraPage } from '@nova/example-spectra/serve-page'
import { runTransferDemo, transferDemoPolicy } from '@nova/example-transfer/demo'
import { servePage as serveTransferPage } from '@nova/example-transfer/serve-page'
import { createDemoOutput } from '@nova/example-transfer/show'
import { createMockPlatform, type Listening, systemClock } from '@nova/mock'
import { type DemoArguments, type Part, readArguments, UsageError, usage } from './read-arguments.ts'

/** Where pictures are left for whoever wants to look at them. */
const plots = fileURLToPath(new URL('../../.reports/spectra-demo', import.meta.url))

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2))
  if (given === null) {
    console.log(usage)
    return 0
  }
  const edfiPagePort = await findPort()
  const platform = await createMockPlatform({
    clock: systemClock,
    corsOrigins: ['*'],
    transfer: transferDemoPolicy,
    labs: { labs: demoLabs() },
    // A login ends at a front end the service was told of.
    edfi: { ...edfiDemoOptions, frontEnds: [`http://127.0.0.1:${edfiPagePort}`] },
    spectra: spectraDemoOptions,
    agents: agentsDemoOptions,
  })
  try {
    const listening = await platform.listen()
    const out = createDemoOutput(process.stderr)
    const run = {
      transfer: () => runTransferDemo({ platform, listening, out, ...(given.file ? { file: given.file } : {}) }),
      labs: () => runLabDemo({ platform, baseUrl: listening.baseUrls.labs, out }),
      edfi: () => runEdfiDemo({ listening, out }),
      spectra: () => runSpectraDemo({ platform, listening, out, plots }),
      agents: () => runAgentsDemo({ platform, out }),
    }
    let ok = true
    for (const part of given.parts) {
      const result = await run[part]()
      console.log(result.summary)
      ok &&= result.ok
    }
    if (!ok) return 1
    if (!given.once) await serveUntilInterrupted(given, listening, edfiPagePort, out.line)
    return 0
  } finally {
    await platform.close()
  }
}

async function serveUntilInterrupted(
  { parts }: DemoArguments,
  listening: Listening,
  edfiPagePort: number,
  say: (text: string) => void,
) {
  const { baseUrls, credentials, labsCredentials, agentsCredentials } = listening
  if (!labsCredentials) throw new Error('the platform has no account for its labs')
  if (!agentsCredentials) throw new Error('the platform has no key for its agents')
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve))
  const serve = {
    transfer: () =>
      serveTransferPage({ baseUrl: baseUrls.transfer, token: credentials.token }, [baseUrls.transfer, baseUrls.store]),
    labs: () => serveLabsPage({ baseUrl: baseUrls.labs, lab: demoLabPath, account: labsCredentials }),
    edfi: () => serveEdfiPage({ baseUrl: baseUrls.edfi, storage: baseUrls.store, port: edfiPagePort }),
    spectra: () => serveSpectraPage({ baseUrl: baseUrls.spectra }),
    agents: () => serveAgentsPage({ baseUrl: baseUrls.agents, key: agentsCredentials.api_key }),
  }
  const pages: Partial<Record<Part, Awaited<ReturnType<(typeof serve)[Part]>>>> = {}
  for (const part of parts) {
    pages[part] = await serve[part]()
    say(`Try ${part} by hand: ${pages[part].url}`)
  }
  say('Ctrl-C ends it.')
  await interrupted
  await Promise.all(Object.values(pages).map((page) => page.close()))
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
