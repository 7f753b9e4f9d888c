import { fileURLToPath } from 'node:url'
import { bundleFrom, filesOfPage, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'
import type { Credentials } from '@nova/sdk/labs'

/** What the page is told. On a real host it is told nothing: it asks for the account and uses its own origin. */
export interface PageConfig {
  readonly baseUrl: string
  readonly lab: string
  /** For demonstrations: pages that carry a password in a file are no pages for anybody else. */
  readonly account: Credentials
}

const folder = new URL('../page/', import.meta.url)

/** Serves the canvas, bundled from its modules. The service must allow the page's origin. */
export function servePage({ baseUrl, lab, account }: PageConfig): Promise<ServedPage> {
  const config = { baseUrl, lab, username: account.username, password: account.password }
  return serveFiles(
    {
      ...filesOfPage(folder),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(new URL('page.ts', folder))], format: 'esm' }),
      '/config.json': ['application/json', async () => JSON.stringify(config)],
    },
    { connectTo: [baseUrl, baseUrl.replace(/^http/, 'ws')] },
  )
}
