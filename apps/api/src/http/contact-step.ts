import type { Mistake, Typed } from '../enquiries/reception.ts'

/** What somebody who sent a form is answered with, as a page. */
export type ContactStep =
  /** The form again, with all that was typed and what is wrong with it. */
  | { readonly step: 'form'; readonly typed: Typed; readonly mistakes: readonly Mistake[] }
  /** What will be sent, to be read once more; `notice` says why it was not sent yet. */
  | { readonly step: 'check'; readonly typed: Typed; readonly seal: string; readonly notice?: string | undefined }
  /** It is sent. */
  | { readonly step: 'sent' }
  /** What came was no form of ours, or may not come in. */
  | { readonly step: 'refused'; readonly message: string }
