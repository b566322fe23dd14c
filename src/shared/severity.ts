import { z } from 'zod'

/** How grave an incident is, lightest first. */
export const severitySchema = z.enum(['low', 'medium', 'high', 'critical'])
export type Severity = z.infer<typeof severitySchema>
