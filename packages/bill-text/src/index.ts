export * from './document/index.ts'
export * from './search/index.ts'
export * from './xml/index.ts'
export * from './reading/index.ts'
