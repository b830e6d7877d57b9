export { groupingAgainstOwner, nameOn, overlappingOwnerships, ownedBy, ownerOn } from './ownership.ts'
export { Company, DatedName, Grouping, Ownership, Platform } from './platform.ts'
