import type { StoredNetwork } from '../lab-document.ts'

/** A network with everything a request does not choose. */
export const newNetwork = (id: number, chosen: Partial<StoredNetwork> = {}): StoredNetwork => ({
  id,
  name: '',
  type: 'linux_bridge',
  left: 0,
  top: 0,
  icon: '01-Cloud-Default.svg',
  width: 0,
  style: 'Solid',
  linkstyle: 'Straight',
  color: '',
  label: '',
  visibility: true,
  implicit: false,
  smart: -1,
  config: {},
  ...chosen,
})
