export { clmlRoots, readClml, type ClmlReason } from './read-clml.ts'
