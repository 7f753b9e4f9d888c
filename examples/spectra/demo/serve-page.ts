import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const page = (name: string) => new URL(`../page/${name}`, import.meta.url)

/**
 * Serves the catalogue with the script-tag bundle, made from the sources as `pnpm build` makes it: the page's own
 * modules import `@nova/sdk/spectra` for its types, and get what the tag has brought.
 */
export function servePage({ baseUrl }: { readonly baseUrl: string }): Promise<ServedPage> {
  return serveFiles(
    {
      '/': fileFrom('text/html', page('index.html')),
      '/icon.svg': fileFrom('image/svg+xml', page('icon.svg')),
      '/page.css': fileFrom('text/css', page('page.css')),
      '/nova.css': fileFrom('text/css', page('nova.css')),
      '/nova-spectra.global.js': bundleFrom({
        entryPoints: [fileURLToPath(import.meta.resolve('@nova/sdk/spectra'))],
        format: 'iife',
        globalName: 'NovaSpectra',
      }),
      '/page.js': bundleFrom({
        entryPoints: [fileURLToPath(page('page.ts'))],
        format: 'iife',
        plugins: [
          {
            name: 'sdk-by-script-tag',
            setup(build) {
              build.onResolve({ filter: /^@nova\/sdk\/spectra$/ }, ({ path }) => ({ path, namespace: 'script-tag' }))
              build.onLoad({ filter: /.*/, namespace: 'script-tag' }, () => ({
                contents: 'module.exports = NovaSpectra',
              }))
            },
          },
        ],
      }),
      '/config.json': ['application/json', async () => JSON.stringify({ baseUrl })],
    },
    // Thumbnails are read through the SDK, and shown as images in which nothing can run.
    { connectTo: [baseUrl], imagesFrom: ['blob:'] },
  )
}
