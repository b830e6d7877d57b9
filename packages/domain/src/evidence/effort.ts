/** How much may be worked out before it is left: what strangers hand in must not keep anybody waiting. */
export class Effort {
  #left: number

  constructor(steps: number) {
    this.#left = steps
  }

  get isSpent(): boolean {
    return this.#left <= 0
  }

  /** Whether so many steps may still be taken; they count as taken. */
  take(steps: number): boolean {
    this.#left -= steps
    return !this.isSpent
  }
}
