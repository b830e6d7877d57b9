export type { AuthorityListRefusal, ListedAuthority } from './authority-list.ts'
export { importAuthorities, type AuthorityImportRefusal, type AuthorityImportReport } from './import-authorities.ts'
export type { AuthorityPlan } from './plan-authorities.ts'
