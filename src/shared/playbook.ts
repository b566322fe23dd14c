import { z } from 'zod'
import { localeSchema, localizedSchema } from './locale.ts'
import { severitySchema } from './severity.ts'

/** Names of playbooks, sections, steps and templates: lower-case words joined by hyphens. Never a path. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only')
  .max(80)

export const categories = ['attaque', 'erreur', 'grave', 'quotidien'] as const
export const categorySchema = z.enum(categories)
export type Category = z.infer<typeof categorySchema>

export const roles = ['maire', 'adjoint', 'elus', 'secretariat', 'agent'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const channels = [
  'facebook',
  'site',
  'affichage',
  'panneaupocket',
  'sms',
  'email',
  'courrier',
  'presse',
  'oral',
  'messagerie',
  'bulletin',
] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

export const tones = ['sobre', 'chaleureux', 'ferme', 'urgent'] as const
export const toneSchema = z.enum(tones)
export type Tone = z.infer<typeof toneSchema>

export const alertTones = ['note', 'tip', 'important', 'warning', 'caution'] as const
export const alertToneSchema = z.enum(alertTones)
export type AlertTone = z.infer<typeof alertToneSchema>

/** A day as written by authors, `2026-11-23`. */
export const daySchema = z.iso.date()

/** Minutes from the opening of the incident. */
export const minutesSchema = z
  .int()
  .min(0)
  .max(366 * 24 * 60)

// --- What a page is made of: plain data that the screen draws. Never HTML. ---

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  /** A figure quoted from `reperes.yml`: `value` holds its words once all files are read. */
  | { readonly type: 'repere'; readonly id: string; readonly value: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] }

export const linkTargetSchema = z.discriminatedUnion('to', [
  /** Outside: opened in the system's browser after a confirmation. */
  z.object({ to: z.literal('web'), href: z.url({ protocol: /^(https?|mailto)$/ }) }),
  /** Another playbook, or a place in one. */
  z.object({ to: z.literal('playbook'), id: slugSchema, anchor: slugSchema.optional() }),
  /** A place in the same page. */
  z.object({ to: z.literal('anchor'), anchor: slugSchema }),
])
export type LinkTarget = z.infer<typeof linkTargetSchema>

export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), value: z.string() }),
    z.object({ type: z.literal('code'), value: z.string() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.literal('repere'), id: slugSchema, value: z.string() }),
    z.object({ type: z.literal('strong'), children: z.array(inlineSchema) }),
    z.object({ type: z.literal('emphasis'), children: z.array(inlineSchema) }),
    z.object({
      type: z.literal('link'),
      target: linkTargetSchema,
      children: z.array(inlineSchema),
    }),
  ]),
)

/** Inhabitants, as the law counts them. */
const inhabitantsSchema = z.int().min(1).max(3_000_000)

/** One tickable item. `text` is `inlines` without its marks. Deadlines count from the opening of the incident. */
export type Step = {
  readonly id: string
  readonly section: string
  readonly text: string
  readonly inlines: readonly Inline[]
  readonly details: readonly Block[]
  readonly role?: Role | undefined
  readonly dueMinutes?: number | undefined
}

/** A text ready to adapt, with `{{ variables }}`, for one channel and one tone. */
export const templateSchema = z.object({
  id: slugSchema,
  section: slugSchema,
  title: z.string(),
  channel: channelSchema,
  tone: toneSchema,
  text: z.string(),
  variables: z.array(z.string()),
})
export type Template = z.infer<typeof templateSchema>

export type Block =
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly type: 'heading'; readonly id: string; readonly inlines: readonly Inline[] }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  /** What holds only in communes of some size: from so many inhabitants on, or below so many. */
  | {
      readonly type: 'communes'
      readonly from?: number | undefined
      readonly below?: number | undefined
      readonly blocks: readonly Block[]
    }
  | { readonly type: 'alert'; readonly tone: AlertTone; readonly blocks: readonly Block[] }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'rule' }
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'template'; readonly template: Template }

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), inlines: z.array(inlineSchema) }),
    z.object({ type: z.literal('heading'), id: slugSchema, inlines: z.array(inlineSchema) }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.array(blockSchema)),
    }),
    z.object({ type: z.literal('quote'), blocks: z.array(blockSchema) }),
    z.object({
      type: z.literal('communes'),
      from: inhabitantsSchema.optional(),
      below: inhabitantsSchema.optional(),
      blocks: z.array(blockSchema),
    }),
    z.object({ type: z.literal('alert'), tone: alertToneSchema, blocks: z.array(blockSchema) }),
    z.object({
      type: z.literal('table'),
      head: z.array(z.array(inlineSchema)),
      rows: z.array(z.array(z.array(inlineSchema))),
    }),
    z.object({ type: z.literal('code'), value: z.string() }),
    z.object({ type: z.literal('rule') }),
    z.object({ type: z.literal('step'), step: stepSchema }),
    z.object({ type: z.literal('template'), template: templateSchema }),
  ]),
)

export const stepSchema: z.ZodType<Step> = z.object({
  id: slugSchema,
  section: slugSchema,
  text: z.string(),
  inlines: z.array(inlineSchema),
  details: z.array(blockSchema),
  role: roleSchema.optional(),
  dueMinutes: minutesSchema.optional(),
})

/** A `##` heading and what follows it. With a time frame it is a phase of the response. */
export const sectionSchema = z.object({
  id: slugSchema,
  title: z.string(),
  withinMinutes: minutesSchema.optional(),
  blocks: z.array(blockSchema),
})
export type Section = z.infer<typeof sectionSchema>

export const sourceSchema = z.strictObject({
  title: z.string().min(1).max(300),
  url: z.url({ protocol: /^https?$/ }),
  checked: daySchema,
})

/** What lists and search show in a language the page is not written in. */
export const headTranslationSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(200),
  situations: z.array(z.string().min(1).max(160)).min(1).max(20),
  keywords: z.array(z.string().min(1).max(80)).max(60).default([]),
})

/** The YAML head of a playbook file. Unknown keys are errors: a typing mistake must not pass for content. */
export const frontMatterSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(200),
  category: categorySchema,
  /** How grave an incident opened from the page usually is: what the person is offered first. */
  severity: severitySchema.optional(),
  situations: z.array(z.string().min(1).max(160)).min(1).max(20),
  keywords: z.array(z.string().min(1).max(80)).max(60).default([]),
  audience: z.array(roleSchema).min(1),
  reviewed: daySchema,
  version: z.int().min(1),
  sources: z.array(sourceSchema).max(60).default([]),
  related: z.array(slugSchema).max(12).default([]),
  /** For the languages the page has not been translated to. */
  translations: z.partialRecord(localeSchema, headTranslationSchema).optional(),
})
export type FrontMatter = z.infer<typeof frontMatterSchema>

/** One thing wrong in a file, said so that its author can mend it. Lines and columns count from 1. */
export const problemSchema = z.object({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** What is wrong, in the language asked for. */
  message: z.string(),
  /** What to write instead. */
  fix: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

export const playbookSchema = frontMatterSchema.extend({
  locale: localeSchema,
  file: z.string(),
  opening: z.array(blockSchema),
  sections: z.array(sectionSchema),
})
export type Playbook = z.infer<typeof playbookSchema>

export const playbookSummarySchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    id: slugSchema,
    file: z.string(),
    /** The language of the file, which differs from the one asked for when no translation exists. */
    locale: localeSchema,
    title: z.string(),
    summary: z.string(),
    category: categorySchema,
    severity: severitySchema.optional(),
    situations: z.array(z.string()),
    audience: z.array(roleSchema),
    reviewed: daySchema,
    version: z.int(),
    steps: z.int(),
    templates: z.int(),
    problems: z.array(problemSchema),
  }),
  /** A file that could not be read: listed with its problems, never in the way of the others. */
  z.object({
    state: z.literal('broken'),
    id: z.string(),
    file: z.string(),
    problems: z.array(problemSchema),
  }),
])
export type PlaybookSummary = z.infer<typeof playbookSummarySchema>

// --- The pack (`playbooks/pack.yml`) ---

/** Keys of the profile that can fill a template by themselves. */
export const profileKeys = [
  'commune',
  'mayor',
  'signature',
  'phone',
  'email',
  'website',
  'page',
  'openingHours',
] as const
export const profileKeySchema = z.enum(profileKeys)
export type ProfileKey = z.infer<typeof profileKeySchema>

export const variableSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores'),
  /** The profile's key that fills it; absent when the person is asked. */
  from: profileKeySchema.optional(),
  label: localizedSchema,
  example: localizedSchema,
})
export type Variable = z.infer<typeof variableSchema>

/** A national contact shown beside every page, with the page that proves it. */
export const packContactSchema = z.strictObject({
  id: slugSchema,
  label: localizedSchema,
  phone: z.string().min(1).max(40).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  note: localizedSchema.optional(),
  /** The playbook that says how to go about it. */
  see: slugSchema.optional(),
  source: z.url({ protocol: /^https?$/ }),
  checked: daySchema,
})
export type PackContact = z.infer<typeof packContactSchema>

export const packSchema = z.strictObject({
  id: slugSchema,
  title: localizedSchema,
  publisher: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0'),
  date: daySchema,
  languages: z.array(localeSchema).min(1),
  synonyms: z.partialRecord(localeSchema, z.array(z.array(z.string().min(1)).min(2))),
  variables: z.array(variableSchema),
  contacts: z.array(packContactSchema),
  /** Playbooks in the order of their group, the gravest and most frequent first; the others follow, by title. */
  order: z.array(slugSchema).max(500).default([]),
})
export type Pack = z.infer<typeof packSchema>
