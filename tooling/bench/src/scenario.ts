import type { Product } from './product.ts'

/** What a measurement found. `kept` tells whether the budget holds; it is absent where something that measures was missing, as `how` tells. */
export interface Finding {
  readonly what: string
  readonly budget: string
  readonly measured: string
  readonly kept?: boolean
  /** How the number came about, as a sentence, when the row does not say it all. */
  readonly how?: string
}

/** What a measurement may use. */
export interface Surroundings {
  /** Starts Dutywatch, once; it stops when the measurement is over. */
  readonly server: () => Promise<Product>
  /** A folder of published prints; our own prints are taken without one. */
  readonly prints?: string | undefined
}

/** One thing we promise to keep to, and how it is measured. */
export interface Scenario {
  readonly name: string
  readonly measure: (surroundings: Surroundings) => Promise<readonly Finding[]>
}
