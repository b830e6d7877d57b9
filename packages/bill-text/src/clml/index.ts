export { accountForClml } from './account.ts'
export { clmlRoots, readClml, type ClmlReason } from './read-clml.ts'
