const furtherSpaces = /[\s\u00A0\u2000-\u200B\u202F\u2060\u3000\uFEFF]+/g
const wide = /[\uFF01-\uFF5E]/g
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g
const apostrophes = /[\u2018\u2019\u02BC\u00B4`]/g

/** Words with every run of spaces, of whatever kind, made one space, and none at the ends. */
export function closeUp(text: string): string {
  return text.replace(furtherSpaces, ' ').trim()
}

/** Words as they are compared: small letters, single spaces, one kind of dash and apostrophe, no wide forms. */
export function plainWords(text: string): string {
  return closeUp(text.replace(wide, narrow).replace(dashes, '-').replace(apostrophes, "'")).toLowerCase()
}

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}
