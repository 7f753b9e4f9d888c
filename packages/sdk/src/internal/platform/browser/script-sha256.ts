/** A file of its own, as a module that is loaded when needed is loaded as a whole. */
export { sha256 } from '@noble/hashes/sha2.js'
