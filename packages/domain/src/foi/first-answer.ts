import type { FoiRequest } from './request.ts'
import type { RequestEvent } from './request-event.ts'

/** The events that answer a request, whatever they answer. */
export const answerKinds = ['answered', 'part-answered', 'refused', 'not-held'] as const

/** How a request can be answered. A part is an answer and a refusal of the rest. */
export type AnswerKind = (typeof answerKinds)[number]

/** The event by which an authority first answered. */
export type FirstAnswer = RequestEvent & { readonly kind: AnswerKind }

/** The first answer to a request, in the order of its events; undefined while there is none. An acknowledgement answers nothing. */
export function firstAnswer({ events }: Pick<FoiRequest, 'events'>): FirstAnswer | undefined {
  return events.find(isAnswer)
}

/** Whether an event answers a request, in whole or part, or refuses it. */
export function isAnswer(event: RequestEvent): event is FirstAnswer {
  return answerKinds.some((kind) => kind === event.kind)
}
