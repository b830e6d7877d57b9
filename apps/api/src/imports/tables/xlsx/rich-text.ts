/**
 * Puts together the words of a cell from its runs, whatever their fonts. What tells how to read the words aloud is left out, and what
 * XLSX writes as `_x000D_` is the character meant.
 */
export class RichText {
  private words = ''
  private isWord = false
  private isReading = false

  open(local: string): void {
    if (local === 't') this.isWord = true
    else if (local === 'rPh') this.isReading = true
  }

  close(local: string): void {
    if (local === 't') this.isWord = false
    else if (local === 'rPh') this.isReading = false
  }

  text(text: string): void {
    if (this.isWord && !this.isReading) this.words += text
  }

  /** The words so far, which are then forgotten. */
  take(): string {
    const words = this.words
    this.words = ''
    return unescaped(words)
  }
}

/** Text with the characters that XLSX writes as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
