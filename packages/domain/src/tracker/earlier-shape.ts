type Fields = Readonly<Record<string, unknown>>

/**
 * A document as an earlier release wrote it, in the shape of this one: a reply to a request (`foiReplies`) becomes a request with what
 * happened to it. Anything else comes back as it is, and what is misshapen stays so, for the schema to refuse.
 */
export function inPresentShape(value: unknown): unknown {
  if (!isFields(value) || !Array.isArray(value['foiReplies'])) return value
  const { foiReplies, requests = [], ...rest } = value
  if (!Array.isArray(requests)) return value
  const held = new Set(requests.map((request: unknown) => (isFields(request) ? request['id'] : undefined)))
  const earlier = (foiReplies as readonly unknown[]).filter((reply) => !isFields(reply) || !held.has(reply['id']))
  return { ...rest, requests: [...requests, ...earlier.map(asRequest)] }
}

function asRequest(reply: unknown): unknown {
  if (!isFields(reply)) return reply
  const { outcome, exemption, receivedOn, answeredOn, ...rest } = reply
  const received = receivedOn === undefined ? [] : [{ kind: 'received', on: receivedOn }]
  if (outcome === 'no-reply') return { ...rest, events: received }
  return { ...rest, events: [...received, { kind: outcome, ...dated(answeredOn), ...grounds(outcome, exemption) }] }
}

function dated(on: unknown): Fields {
  return on === undefined ? {} : { on }
}

/** A ground named beside an answer that is no refusal is kept as a remark. */
function grounds(outcome: unknown, exemption: unknown): Fields {
  if (exemption === undefined) return {}
  const isRefusal = outcome === 'refused' || outcome === 'part-answered'
  return isRefusal || typeof exemption !== 'string' ? { exemptions: [exemption] } : { note: `Named: ${exemption}` }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
