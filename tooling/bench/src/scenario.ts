import type { Product } from './product.ts'

/** What a measurement found. `kept` tells whether the budget holds. */
export interface Finding {
  readonly what: string
  readonly budget: string
  readonly measured: string
  readonly kept: boolean
  /** How the number came about, as a sentence, when the row does not say it all. */
  readonly how?: string
}

/** One thing we promise to keep to, and how it is measured. */
export interface Scenario {
  readonly name: string
  readonly measure: (product: Product) => Promise<readonly Finding[]>
}
