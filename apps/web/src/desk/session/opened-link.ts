import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { askAuth } from './auth-door.ts'
import { takeLinkToken } from './link-token.ts'

/** The link that a page was opened with: its token, empty where the link is not whole, and what a door of signing in tells of it, asked once. */
export function useOpenedLink<Told>(door: string): { readonly token: string; readonly told: UseQueryResult<Told> } {
  const [token] = useState(takeLinkToken)
  const told = useQuery({
    queryKey: ['link', door, token],
    queryFn: () => askAuth<Told>(door, { token }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  })
  return { token, told }
}
