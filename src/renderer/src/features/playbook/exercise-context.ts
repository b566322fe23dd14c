import { createContext, useContext } from 'react'

/** True inside an exercise: whatever is copied from there says so. */
export const ExerciseContext = createContext(false)

export function useExercise(): boolean {
  return useContext(ExerciseContext)
}
