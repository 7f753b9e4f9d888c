import { Option } from 'commander'

/** Which layer of the memory. */
export const layerOption = (description: string) =>
  new Option('--layer <name>', description).choices(['episodic', 'semantic'])

/** Which domain of it. */
export const memoryDomainOption = () => new Option('--domain <name>', 'domain of knowledge, such as personal')
