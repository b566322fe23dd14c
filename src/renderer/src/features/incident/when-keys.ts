import { localDayAndTime, now, stepsBack, type When } from './when.ts'

/** The next choice for the key that sets the time back: now, −5, −15, −30 minutes, another time, now again. */
export function furtherBack(when: When, present: Date): When {
  const at: When = { kind: 'at', ...localDayAndTime(present) }
  const order: readonly When[] = [
    now,
    ...stepsBack.map((minutes): When => ({ kind: 'minus', minutes })),
    at,
  ]
  const here = order.findIndex((choice) =>
    choice.kind === 'minus' && when.kind === 'minus'
      ? choice.minutes === when.minutes
      : choice.kind === when.kind,
  )
  return order[(here + 1) % order.length] ?? now
}
