/** What somebody who writes may say they are. */
export const whos = ['journalist', 'charity', 'researcher', 'officer', 'other'] as const
export type Who = (typeof whos)[number]
