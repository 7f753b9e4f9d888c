import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const conditions = ['nova-source', 'node', 'import', 'default']
const exclude = ['**/node_modules/**', '**/dist/**']

/** The S3 client of the mock would say at every start that later versions of it want a later Node. */
const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }

/** Every package tests its sources, not its build: the `nova-source` condition of the exports maps. */
const shared = {
  root,
  resolve: { conditions },
  // Without `module` for what Node itself loads: the AWS SDK keeps extensionless imports behind that condition.
  ssr: { resolve: { conditions, externalConditions: conditions.filter((name) => name !== 'module') } },
}

/** How long `expect.poll` waits for what it wants: its own second is not enough for a machine that stands still. */
const poll = { timeout: 20_000 }

/** MSW patches what is global and leaves some of it patched: its tests want a process of their own. */
const patching = ['packages/mock/test/**/*mountings.test.ts']

/**
 * `unit` and `unit-isolated`: everything that needs nothing but Node. `e2e`: real browsers, other people's servers,
 * packed packages, whole programs; after a build. Each file has ports and folders of its own: two go at a time, because
 * most of what they do is waiting.
 */
export default defineConfig({
  ...shared,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          env,
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...patching],
          setupFiles: ['.config/fixed-seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll },
          // Modules are loaded once for each worker: no test replaces one, and loading them anew for each of 650 files
          // took longer than the tests themselves.
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'unit-isolated',
          env,
          include: patching,
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          env,
          include: ['**/*.e2e.ts'],
          exclude,
          testTimeout: 480_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
