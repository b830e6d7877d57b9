const signsInWords = ['trap-filled', 'many-links', 'link-in-name', 'selling-words'] as const

/** Why what somebody wrote looks like spam: what it says, or that it came while the form was flooded. */
export const suspicions = [...signsInWords, 'while-flooded'] as const
export type Suspicion = (typeof suspicions)[number]

/** What is looked at. */
export interface Looked {
  readonly name: string
  readonly subject: string
  readonly message: string
  /** What stands in the field that people do not see. */
  readonly trap: string
}

const mostLinks = 3
const link = /https?:\/\/|\bwww\.|\[url|<a\s/gi
const anyLink = /https?:\/\/|\bwww\.|\[url|<a\s/i

/** Of offers that are sent to every form there is. Whoever writes about harm, law or evidence uses none of them. */
const selling =
  /\b(back\s?links?|guest posts?|seo (services?|agency|experts?|packages?)|search engine rank\w*|web ?(design|development) services|(rank|ranking) (on|in) google|domain authority|casino bonus(es)?|payday loans?|viagra|cialis|crypto(currency)? (investment|trading|profits?)|forex|followers for)\b/i

function linksIn(words: string): number {
  return words.match(link)?.length ?? 0
}

/** Why words look like spam; empty when they do not. It decides where they are listed, and never whether they are kept. */
export function suspicionOf({ name, subject, message, trap }: Looked): (typeof signsInWords)[number][] {
  const signs: Readonly<Record<(typeof signsInWords)[number], boolean>> = {
    'trap-filled': trap !== '',
    'many-links': linksIn(message) > mostLinks,
    // Whoever tells of a mistake is asked for the address of the page, and writes it there.
    'link-in-name': anyLink.test(name) || linksIn(subject) > 1,
    'selling-words': selling.test(subject) || selling.test(message),
  }
  return signsInWords.filter((sign) => signs[sign])
}
