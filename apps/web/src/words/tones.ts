/** The drawn shape that stands for a state before its colour does. */
export type Shape = 'full' | 'half' | 'cross' | 'hatched' | 'open' | 'clock' | 'down' | 'dash'

/** Which of the state colours a word or shape is set in. */
export type Tone = 'good' | 'middling' | 'bad' | 'unknown' | 'plain'

/** How one state is shown: by word first, then shape, then colour. */
export interface StateWords {
  /** Lower case, to stand in a sentence: "partly met". */
  readonly word: string
  readonly shape: Shape
  readonly tone: Tone
  /** What the word means here, in a sentence. */
  readonly meaning: string
}
