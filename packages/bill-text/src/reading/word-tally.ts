import { closeUp } from '../document/index.ts'

/** Words as they come in, apart where they are printed apart. */
export class WordTally {
  private readonly pieces: string[] = []
  private joining = false

  add(text: string): void {
    if (text === '') return
    this.pieces.push(this.joining ? text.trimStart() : text)
    if (text.trim() !== '') this.joining = false
  }

  /** What comes next is apart from what was before. */
  apart(): void {
    if (!this.joining) this.pieces.push(' ')
  }

  /** What comes next follows what was before without a space. */
  join(): void {
    while (this.pieces.at(-1)?.trim() === '') this.pieces.pop()
    const last = this.pieces.pop()
    if (last !== undefined) this.pieces.push(last.trimEnd())
    this.joining = true
  }

  toString(): string {
    return closeUp(this.pieces.join(''))
  }
}
