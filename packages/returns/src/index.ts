export * from './table/index.ts'
export * from './problem/index.ts'
export * from './value/index.ts'
export * from './period/index.ts'
