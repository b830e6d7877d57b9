import { accept, refuse, type Accepted, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import { printMoney } from './money.ts'
import { Currency, type Money } from './power.ts'

/** Why a sum could not be read: nothing there, no sum, two ways to read it, below zero, beyond reckoning, or no single currency. */
export type UnreadableMoney =
  | 'empty'
  | 'not-a-sum'
  | 'ambiguous'
  | 'negative'
  | 'too-large'
  | 'two-currencies'
  | 'currency-needed'

const signs: Readonly<Record<string, readonly Currency[]>> = {
  '£': ['GBP'],
  gbp: ['GBP'],
  pound: ['GBP'],
  pounds: ['GBP'],
  sterling: ['GBP'],
  '€': ['EUR'],
  eur: ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  a$: ['AUD'],
  au$: ['AUD'],
  aud: ['AUD'],
  us$: ['USD'],
  usd: ['USD'],
  $: ['USD', 'AUD'],
  dollar: ['USD', 'AUD'],
  dollars: ['USD', 'AUD'],
}

const powersOfTen: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  t: 12,
  tn: 12,
  trn: 12,
  trillion: 12,
  trillions: 12,
}

const most = 1e15
const longest = 500
const example = 'Write it like “£1bn”, “180m” or “1,000,000,000”.'
const sign = String.raw`[a-z]{0,2}\$|£|€|[a-z]+`
const shape = new RegExp(
  String.raw`^(?<before>${sign})? ?(?<number>\d[\d., ]*|\.\d+) ?(?<scale>[a-z]+)? ?(?<after>${sign})?$`,
  'u',
)

/**
 * Reads a sum as people type it: "£1bn", "180m", "1,000,000,000", "EUR 1.5 million", "2 billion pounds". A billion is a thousand
 * million. `currency` is the one meant when the text names none; a text that names another is refused, never converted. Refuses what can
 * be read in two ways ("1,5", "1.000.000"), anything finer than a penny, and a text of more than 500 characters. Where a currency is
 * wanting, only those `offered` are named to choose from.
 */
export function readMoney(
  text: string,
  currency?: Currency,
  offered: readonly Currency[] = Currency.options,
): Outcome<Money, UnreadableMoney> {
  const written = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  if (written.length > longest) return unreadable(written)
  if (written === '') return refuse('empty', `No sum was given. ${example}`)
  const groups = shape.exec(written.toLowerCase())?.groups
  if (!groups) return unreadable(written)
  const { before, number = '', scale, after } = groups
  const [power, spare] = scale === undefined || Object.hasOwn(powersOfTen, scale) ? [powersOfTen[scale ?? ''] ?? 0] : [0, scale]
  const named = [before, spare, after].filter((word) => word !== undefined)
  if (named.some((word) => !Object.hasOwn(signs, word))) return unreadable(written)
  const plain = digitsOf(number)
  if (!plain.ok) return plain
  const meant = currencyOf(named, currency)
  if (!meant.ok) return refuse(meant.reason, `${quoted(written)} ${meant.why(offered)}`)
  return sumOf(Number(`${plain.value}e${power}`), meant.value, written)
}

function unreadable(written: string): Outcome<never, 'not-a-sum' | 'negative'> {
  if (/^\D{0,3}[-−–]\s*\D{0,3}\d/.test(written))
    return refuse('negative', `${quoted(written)} is below zero, and a turnover is not. ${example}`)
  return refuse('not-a-sum', `${quoted(written)} cannot be read as a sum of money. ${example}`)
}

/** The number with its grouping taken out. Groups are of three, parted by commas or spaces; one point begins the decimals. */
function digitsOf(number: string): Outcome<string, 'ambiguous'> {
  const trimmed = number.trim()
  if (/^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$|^\.\d+$/.test(trimmed))
    return accept(trimmed.replaceAll(/[, ]/g, ''))
  return refuse(
    'ambiguous',
    `${quoted(trimmed)} can be read in more than one way. Part thousands with commas and decimals with a point: “1,500” or “1.5”.`,
  )
}

/** Why a sum has no single currency; `why` ends the sentence that the sum begins, and names only currencies that are offered. */
interface NoSingleCurrency {
  readonly ok: false
  readonly reason: 'two-currencies' | 'currency-needed'
  readonly why: (offered: readonly Currency[]) => string
}

function currencyOf(named: readonly string[], wanted: Currency | undefined): Accepted<Currency> | NoSingleCurrency {
  const possible = Currency.options.filter((one) => named.every((word) => signs[word]?.includes(one)))
  const without = (reason: NoSingleCurrency['reason'], why: NoSingleCurrency['why']) => ({ ok: false, reason, why }) as const
  if (named.length > 0 && wanted !== undefined && !possible.includes(wanted)) {
    return without(
      'two-currencies',
      () => `is not in ${wanted}, the currency that was chosen. Change one of them: sums are never converted here.`,
    )
  }
  const [only, ...others] = wanted === undefined ? possible : [wanted]
  if (only !== undefined && others.length === 0) return accept(only)
  if (only === undefined) return without('two-currencies', () => 'names two currencies. Keep one.')
  return without('currency-needed', (offered) => {
    const among = possible.filter((one) => offered.includes(one))
    const choice = among.length > 0 ? `Choose one: ${among.join(', ')}.` : `Give a sum in ${offered.join(' or ')}.`
    return `does not say which currency it is in. ${choice}`
  })
}

function sumOf(amount: number, currency: Currency, written: string): Outcome<Money, 'too-large' | 'not-a-sum'> {
  if (!(amount <= most)) {
    return refuse(
      'too-large',
      `${quoted(written)} is more than ${printMoney({ amount: most, currency })}, the most that is reckoned with here.`,
    )
  }
  if (Number(amount.toFixed(2)) !== amount)
    return refuse('not-a-sum', `${quoted(written)} is finer than a hundredth of the currency. Round it.`)
  return accept({ amount, currency })
}
