import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

export const swiftCredentials = { accessKeyId: 'test:tester', secretAccessKey: 'testing', region: 'us-east-1' } as const

const storageServers = ['account', 'container', 'object'] as const

/** One ring per storage server: one replica on one device, each server on a port of its own after the proxy's. */
const RINGS = `
import sys
from swift.common.ring import RingBuilder
first = int(sys.argv[1])
for index, name in enumerate(('account', 'container', 'object')):
    builder = RingBuilder(4, 1, 0)
    builder.add_dev(dict(region=1, zone=1, ip='127.0.0.1', port=first + 1 + index, replication_ip='127.0.0.1',
                         replication_port=first + 1 + index, device='d1', weight=1, meta=''))
    builder.rebalance()
    builder.get_ring().save(name + '.ring.gz')
`

const ini = (sections: Record<string, Record<string, string | number>>): string =>
  Object.entries(sections)
    .map(
      ([name, values]) =>
        `[${name}]\n${Object.entries(values)
          .map(([key, value]) => `${key} = ${value}`)
          .join('\n')}\n`,
    )
    .join('\n')

/** Lays out a one-node Swift below `folder`, its S3 endpoint on `port` and its storage servers on the three ports after it. */
export function writeSwiftConfiguration(folder: string, port: number): void {
  const etc = join(folder, 'etc')
  for (const name of ['etc', 'node/d1', 'cache', 'log']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(etc, 'swift.conf'),
    ini({ 'swift-hash': { swift_hash_path_suffix: 'test' }, 'storage-policy:0': { name: 'p0', default: 'yes' } }),
  )
  execFileSync('/usr/bin/python3', ['-c', RINGS, String(port)], { cwd: etc })

  const shared = {
    bind_ip: '127.0.0.1',
    workers: 0,
    user: userInfo().username,
    swift_dir: etc,
    devices: join(folder, 'node'),
    mount_check: 'false',
    fallocate_reserve: 0,
    disable_fallocate: 'true',
    recon_cache_path: join(folder, 'cache'),
    // Half a second to connect, by default: a machine that stands still for that long looks like one without storage.
    conn_timeout: 20,
    node_timeout: 60,
    log_level: 'WARNING',
    log_address: join(folder, 'no-syslog'),
  }
  storageServers.forEach((name, index) => {
    writeFileSync(
      join(etc, `${name}-server.conf`),
      ini({
        DEFAULT: { ...shared, bind_port: port + 1 + index },
        'pipeline:main': { pipeline: `${name}-server` },
        [`app:${name}-server`]: { use: `egg:swift#${name}` },
      }),
    )
  })

  const filters = [
    'catch_errors',
    'gatekeeper',
    'healthcheck',
    'cache',
    'listing_formats',
    'bulk',
    'tempurl',
    's3api',
    'tempauth',
    'slo',
    'dlo',
    'versioned_writes',
    'symlink',
  ]
  const settings: Record<string, Record<string, string | number>> = {
    // No memcached has to run, but without this filter tempauth answers every S3 request with 500.
    cache: { use: 'egg:swift#memcache', memcache_servers: '127.0.0.1:1', connect_timeout: 0.05 },
    s3api: {
      location: swiftCredentials.region,
      s3_acl: 'false',
      check_bucket_owner: 'false',
      max_upload_part_num: 10_000,
      min_segment_size: 5_242_880,
      cors_preflight_allow_origin: '*',
    },
    tempauth: { user_test_tester: `${swiftCredentials.secretAccessKey} .admin` },
    slo: { max_manifest_segments: 10_000 },
    versioned_writes: { allow_versioned_writes: 'true', allow_object_versioning: 'true' },
  }
  writeFileSync(
    join(etc, 'proxy-server.conf'),
    ini({
      DEFAULT: { ...shared, bind_port: port, cors_allow_origin: '*' },
      'pipeline:main': { pipeline: [...filters, 'proxy-server'].join(' ') },
      'app:proxy-server': { use: 'egg:swift#proxy', account_autocreate: 'true', allow_account_management: 'true' },
      ...Object.fromEntries(filters.map((name) => [`filter:${name}`, { use: `egg:swift#${name}`, ...settings[name] }])),
    }),
  )
}
