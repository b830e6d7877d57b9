/** What a password must be, as the server will check it. */
export const passwordHelp = 'At least 12 characters, and not one that is easily guessed. Several words in a row do well.'
