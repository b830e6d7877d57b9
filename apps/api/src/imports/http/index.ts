export type { HttpStep } from './asking.ts'
export { httpClient, type Answer, type HttpClient, type HttpOptions, type HttpRefusal, type Reader } from './client.ts'
export { jsonReader } from './json-reader.ts'
export type { Timing } from './timing.ts'
