export type { LabInterface, LabLink, LabNetwork, LabNode, LinkEndpoint, LinkStyle } from './generated/types.ts'
