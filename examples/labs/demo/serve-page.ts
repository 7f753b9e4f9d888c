import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'
import type { Credentials } from '@nova/sdk/labs'

/** What the page is told. On a real host it is told nothing: it asks for the account and uses its own origin. */
export interface PageConfig {
  readonly baseUrl: string
  readonly lab: string
  /** For demonstrations: pages that carry a password in a file are no pages for anybody else. */
  readonly account: Credentials
}

const page = (name: string) => new URL(`../page/${name}`, import.meta.url)

/** Serves the canvas, bundled from its modules. The service must allow the page's origin. */
export function servePage({ baseUrl, lab, account }: PageConfig): Promise<ServedPage> {
  const config = { baseUrl, lab, username: account.username, password: account.password }
  return serveFiles(
    {
      '/': fileFrom('text/html', page('index.html')),
      '/icon.svg': fileFrom('image/svg+xml', page('icon.svg')),
      '/page.css': fileFrom('text/css', page('page.css')),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(page('page.ts'))], format: 'esm' }),
      '/config.json': ['application/json', async () => JSON.stringify(config)],
    },
    { connectTo: [baseUrl, baseUrl.replace(/^http/, 'ws')] },
  )
}
