import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument } from '../lab-document.ts'
import { refuse } from '../refusal.ts'
import { cidrText, findFreeRange, type Ipv4Range, ipv4Text, overlaps, readCidr, readIpv4 } from './ipv4.ts'
import { emptyConfig, type NetworkConfig } from './network-config.ts'

const reservedAddresses = 100

/** The ranges of NAT clouds that own theirs: those that reuse another's are not counted twice. */
export function natRanges(documents: readonly LabDocument[]): readonly Ipv4Range[] {
  return documents.flatMap((document) =>
    Object.values(document.networks).flatMap(({ type, config }) => {
      if (type !== 'nat_cloud' || config['shared_cloud_id']) return []
      const range = readCidr(String(config['cidr']))
      return range ? [range] : []
    }),
  )
}

/**
 * The settings a new NAT cloud gets: what was asked for, checked, with the rest chosen. Without any it takes the next
 * free /24 of the pool and hands out addresses.
 * @throws Refusal 422 for a range against the rules, 409 for one that overlaps or when none is left
 */
export function planNatCloud(
  sent: NetworkConfig | null,
  pool: Ipv4Range,
  taken: readonly Ipv4Range[],
  has: HasLabDefect = flawless,
): NetworkConfig {
  const config: NetworkConfig = sent ?? { ...emptyConfig, dhcp: true }
  const dhcp = config.dhcp === true || has('nat-dhcp-always-on')
  const range = config.cidr ? requireRange(config.cidr, taken, has) : nextRange(pool, taken, has)
  const gateway = config.gateway ? requireGateway(config.gateway, range) : range.base + 1
  const addresses = dhcp ? planDhcp(config, range) : { dhcp_start: config.dhcp_start, dhcp_end: config.dhcp_end }
  return { ...config, cidr: cidrText(range), gateway: ipv4Text(gateway), dhcp, ...addresses }
}

function requireRange(cidr: string, taken: readonly Ipv4Range[], has: HasLabDefect): Ipv4Range {
  const range = readCidr(cidr)
  if (!range) throw refuse(422, `config.cidr is not an IPv4 network: ${cidr}`)
  if (range.prefix > 24) throw refuse(422, `A NAT cloud needs a /24 or a wider network, not ${cidr}`)
  if (!has('nat-overlap-accepted') && taken.some((other) => overlaps(range, other)))
    throw refuse(409, `The network ${cidr} overlaps another NAT cloud`, { cidr })
  return range
}

function nextRange(pool: Ipv4Range, taken: readonly Ipv4Range[], has: HasLabDefect): Ipv4Range {
  const elsewhere = readCidr('192.168.0.0/16')
  const range = findFreeRange(has('nat-pool-ignored') && elsewhere ? elsewhere : pool, 24, taken)
  if (!range) throw refuse(409, `The pool ${cidrText(pool)} has no free network left`)
  return range
}

function requireGateway(text: string, range: Ipv4Range): number {
  const gateway = readIpv4(text)
  if (gateway === null || gateway <= range.base || gateway >= range.last)
    throw refuse(422, `config.gateway ${text} is not an address of ${cidrText(range)}`)
  return gateway
}

function planDhcp(config: NetworkConfig, range: Ipv4Range) {
  const start = config.dhcp_start ? readIpv4(config.dhcp_start) : range.base + reservedAddresses
  const end = config.dhcp_end ? readIpv4(config.dhcp_end) : range.last - 1
  if (start === null || end === null) throw refuse(422, 'config.dhcp_start and config.dhcp_end must be IPv4 addresses')
  if (start <= range.base || end >= range.last || end <= range.base || start >= range.last)
    throw refuse(422, `The DHCP range is not inside ${cidrText(range)}`)
  if (start < range.base + reservedAddresses)
    throw refuse(422, `The DHCP range starts inside the first ${reservedAddresses} addresses of ${cidrText(range)}`)
  if (start > end) throw refuse(422, 'The DHCP range ends before it starts')
  return { dhcp_start: ipv4Text(start), dhcp_end: ipv4Text(end) }
}
