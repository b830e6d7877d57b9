export { auditProtection, type Leak } from './audit.ts'
export { marginKey, marginsOf, type Groups, type Margin } from './margins.ts'
export { protect } from './protect.ts'
export {
  isSmall,
  type KnownCount,
  type Protection,
  type Published,
  type PublicSum,
  type TableToPublish,
  type Witness,
} from './protected-table.ts'
export { publicTable, publishedWith, type PublicCell } from './public-table.ts'
