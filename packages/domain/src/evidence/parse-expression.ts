import { accept, refuse, type Outcome } from '../outcome.ts'
import { readerOf, type Reader } from './expression-reader.ts'
import type { Token } from './expression-tokens.ts'
import { functions, type Expression, type FunctionName, type Operator } from './expression.ts'

const longest = 1000
/** More cannot be kept exactly. */
const mostDigits = 15

/**
 * Reads an expression: numbers without commas (`10119`, `23%`, `6 months`), references (`{figure:ID}`, `{share:ID}`, `{count:SHARE-ID}`,
 * `{n:SHARE-ID}`), `+ - * /`, parentheses, and the functions. Refused with the position of the first thing that cannot be read.
 */
export function parseExpression(text: string): Outcome<Expression, 'unreadable'> {
  if (text.length > longest) return refuse('unreadable', `An expression may have ${longest} characters; this has ${text.length}.`)
  const reader = readerOf(text)
  const expression = sum(reader)
  const left = reader.peek()
  if (left) reader.fail(`expected the end or one of + - * /, found "${left.text}"`)
  return reader.failure() ?? accept(expression)
}

function sum(reader: Reader): Expression {
  return leftToRight(reader, product, ['+', '-'])
}

function product(reader: Reader): Expression {
  return leftToRight(reader, factor, ['*', '/'])
}

function leftToRight(reader: Reader, operand: (reader: Reader) => Expression, operators: readonly Operator[]): Expression {
  let left = operand(reader)
  for (;;) {
    const operator = operators.find((sign) => reader.takeIf(sign))
    if (!operator) return left
    left = { kind: 'operation', operator, left, right: operand(reader) }
  }
}

function factor(reader: Reader): Expression {
  if (reader.takeIf('-')) return { kind: 'negation', of: reader.deeper(factor) }
  if (reader.takeIf('(')) return inParentheses(reader)
  const token = reader.peek()
  switch (token?.kind) {
    case 'number':
    case 'percent':
      return literal(reader, token)
    case 'reference':
      return reference(reader, token)
    case 'name':
      return call(reader, token)
    default:
      return reader.fail(
        token ? `expected a number, a reference or a function, found "${token.text}"` : 'the expression ends too early',
      )
  }
}

function inParentheses(reader: Reader): Expression {
  const inside = reader.deeper(sum)
  return reader.takeIf(')') ? inside : reader.fail('expected ")"')
}

function literal(reader: Reader, { kind, text }: Token): Expression {
  const digits = text.replace('%', '').trim()
  if (digits.length > mostDigits) return reader.fail(`a number may have ${mostDigits} digits`)
  reader.take()
  const decimals = digits.split('.')[1]?.length ?? 0
  if (kind === 'percent') return { kind, value: Number(digits), decimals }
  const time = reader.takeIf('month', 'months', 'day', 'days')
  return {
    kind: 'number',
    value: Number(digits),
    decimals,
    ...(time ? { unit: time.startsWith('month') ? 'months' : 'days' } : {}),
  }
}

function reference(reader: Reader, { text }: Token): Expression {
  const [to = '', id = ''] = text.slice(1, -1).split(':')
  if (to !== 'figure' && to !== 'share' && to !== 'count' && to !== 'n') {
    return reader.fail(`"${to}" cannot be referred to; use figure, share, count or n`)
  }
  reader.take()
  return { kind: 'reference', to, id }
}

function call(reader: Reader, { text: name }: Token): Expression {
  if (!isFunction(name)) return reader.fail(`"${name}" is not a function; use ${Object.keys(functions).join(', ')}`)
  reader.take()
  if (!reader.takeIf('(')) return reader.fail(`expected "(" after ${name}`)
  const of = [reader.deeper(sum)]
  while (reader.takeIf(',')) of.push(reader.deeper(sum))
  if (of.length !== functions[name]) return reader.fail(`${name} takes ${functions[name]}, not ${of.length}`)
  if ((name === 'months' || name === 'days') && !isFigure(of[0]))
    return reader.fail(`${name} takes one figure, like ${name}({figure:ID})`)
  return reader.takeIf(')') ? { kind: 'call', name, of } : reader.fail('expected ")"')
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name)
}

function isFigure(expression: Expression | undefined): boolean {
  return expression?.kind === 'reference' && expression.to === 'figure'
}
