import type { Action } from '@dutywatch/api/desk'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { desk, whoamiKey } from '../desk-client.ts'
import { reasonOf } from '../refusal.ts'

/** Who is signed in and what they may do, as the server says. */
export type Me = Awaited<ReturnType<typeof desk.me.whoami.query>>

/** Asks who is signed in; `null` when nobody is. */
export function useWhoami() {
  return useQuery({
    queryKey: whoamiKey,
    queryFn: async (): Promise<Me | null> => {
      try {
        return await desk.me.whoami.query()
      } catch (error) {
        if (reasonOf(error) === 'signed-out') return null
        throw error
      }
    },
  })
}

/** Who is at the desk, and for which campaign. */
export interface AtDesk {
  readonly me: Me
  readonly campaign: string
  /** Whether they may do something there; the server decides by the same rule. */
  readonly may: (action: Action) => boolean
}

const AtDeskContext = createContext<AtDesk | undefined>(undefined)

/** Tells the pages within it who is at the desk. */
export const AtDeskProvider = AtDeskContext.Provider

/** Who is at the desk. */
export function useAtDesk(): AtDesk {
  const at = useContext(AtDeskContext)
  if (!at) throw new Error('A page of the desk is drawn for nobody')
  return at
}
