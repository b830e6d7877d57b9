export { accountForAkomaNtoso } from './account.ts'
export { readAkomaNtoso, type AkomaNtosoReason } from './read-akoma-ntoso.ts'
export { akomaNtosoNamespace } from './vocabulary.ts'
