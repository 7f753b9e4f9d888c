import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the end-to-end tests use and npm cannot bring, by the file that proves it is there. */
export const tools = {
  chromium: { file: '/usr/bin/chromium', packages: ['chromium', 'fonts-dejavu-core'], for: 'the browser tests' },
  swift: {
    file: '/usr/bin/swift-proxy-server',
    packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
    for: 'the tests against an S3 server that is not ours (OpenStack Swift)',
  },
}

/** Installs what is missing when that is possible (Debian, root); otherwise says what to run. Returns what is still missing. */
export function ensureTools() {
  const missing = Object.entries(tools).filter(([, tool]) => !existsSync(tool.file))
  if (missing.length === 0) return []
  const packages = missing.flatMap(([, tool]) => tool.packages)
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (canInstall) {
    console.log(`Installing from Debian: ${packages.join(' ')}`)
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['-qq', 'update'], options)
    spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options)
  }
  const still = missing.filter(([, tool]) => !existsSync(tool.file))
  for (const [name, tool] of still)
    console.error(
      `${name} is missing, so ${tool.for} cannot run. On Debian or Ubuntu: sudo apt-get install ${tool.packages.join(' ')}`,
    )
  return still.map(([name]) => name)
}
