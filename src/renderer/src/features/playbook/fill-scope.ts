import { createContext, useContext } from 'react'

/**
 * What is typed into a template serves every template of the same case, and of no other:
 * the name of last month's resident must not turn up in tonight's message.
 */
export const FillScope = createContext('')

export function useFillScope(): string {
  return useContext(FillScope)
}
