export { isRegrouped, ownersOfGrouping, type CountedTogether } from './grouping.ts'
export { namedOwnerships, type NamedOwnership } from './owner-name.ts'
export { groupingAgainstOwner, nameOn, overlappingOwnerships, ownedBy, ownerOn } from './ownership.ts'
export { Company, DatedName, Grouping, Ownership, Platform } from './platform.ts'
