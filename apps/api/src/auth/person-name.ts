import { z } from 'zod'

/** Signs that nobody sees: with them two names would look alike and be told apart by no reader. The last is the blank of Braille. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u

/** What somebody is called at the desk: a name that can be seen whole. Letters of two alphabets that look alike are not told apart. */
export const PersonName = z
  .string()
  .trim()
  .min(1, 'Say your name, as others will see it.')
  .max(100, 'A name has at most 100 characters.')
  .refine((name) => !unseen.test(name), 'There is a sign in this name that nobody sees. Type it anew rather than pasting it.')
