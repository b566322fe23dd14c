import type { Event, Severity, Status } from '../../../shared/incident.ts'
import type { Locale } from '../../../shared/locale.ts'

/** The words of a report. It is written in the language the incident was opened in. */
export type ReportWords = {
  readonly log: string
  readonly checklist: string
  readonly opened: string
  readonly closed: string
  readonly status: string
  readonly severity: string
  readonly playbook: string
  readonly version: string
  readonly summary: string
  readonly printed: string
  readonly exercise: string
  readonly happened: string
  readonly written: string
  readonly author: string
  readonly what: string
  readonly amended: string
  readonly options: string
  readonly decision: string
  readonly reasons: string
  readonly unknown: string
  readonly decidedBy: string
  readonly from: string
  readonly to: string
  readonly medium: string
  readonly link: string
  readonly reason: string
  readonly kinds: Readonly<Record<Event['kind'], string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly steps: Readonly<Record<'todo' | 'done' | 'skipped', string>>
}

const fr: ReportWords = {
  log: 'Main courante',
  checklist: 'Actions',
  opened: 'Ouvert le',
  closed: 'Clos le',
  status: 'État',
  severity: 'Gravité',
  playbook: 'Fiche réflexe',
  version: 'version',
  summary: 'Bilan',
  printed: 'Document produit le',
  exercise: 'Ceci est un exercice.',
  happened: 'Heure du fait',
  written: 'Inscrit à',
  author: 'Auteur',
  what: 'Entrée',
  amended: 'Corrigé',
  options: 'Options',
  decision: 'Décision',
  reasons: 'Raisons',
  unknown: 'Ce qu’on ne savait pas',
  decidedBy: 'Décidé par',
  from: 'De',
  to: 'À',
  medium: 'Par',
  link: 'Lien',
  reason: 'Raison',
  kinds: {
    opened: 'Incident ouvert',
    noted: 'Note',
    decided: 'Décision',
    called: 'Appel',
    published: 'Message publié',
    stepChecked: 'Action faite',
    stepUnchecked: 'Action à refaire',
    stepSkipped: 'Action écartée',
    evidenceAdded: 'Pièce ajoutée',
    severityChanged: 'Gravité changée',
    statusChanged: 'État changé',
    amended: 'Correction',
    closed: 'Incident clos',
    reopened: 'Incident rouvert',
  },
  statuses: { active: 'actif', stabilised: 'stabilisé', closed: 'clos' },
  severities: { low: 'faible', medium: 'moyenne', high: 'grave', critical: 'critique' },
  steps: { todo: 'à faire', done: 'fait', skipped: 'écarté' },
}

const en: ReportWords = {
  log: 'Log',
  checklist: 'Checklist',
  opened: 'Opened on',
  closed: 'Closed on',
  status: 'Status',
  severity: 'Severity',
  playbook: 'Playbook',
  version: 'version',
  summary: 'Summary',
  printed: 'Document made on',
  exercise: 'This is an exercise.',
  happened: 'Time of the fact',
  written: 'Written at',
  author: 'Author',
  what: 'Entry',
  amended: 'Corrected',
  options: 'Options',
  decision: 'Decision',
  reasons: 'Reasons',
  unknown: 'What was not known',
  decidedBy: 'Decided by',
  from: 'From',
  to: 'To',
  medium: 'Through',
  link: 'Link',
  reason: 'Reason',
  kinds: {
    opened: 'Incident opened',
    noted: 'Note',
    decided: 'Decision',
    called: 'Call',
    published: 'Published message',
    stepChecked: 'Step done',
    stepUnchecked: 'Step to do again',
    stepSkipped: 'Step set aside',
    evidenceAdded: 'Evidence added',
    severityChanged: 'Severity changed',
    statusChanged: 'Status changed',
    amended: 'Correction',
    closed: 'Incident closed',
    reopened: 'Incident reopened',
  },
  statuses: { active: 'active', stabilised: 'stabilised', closed: 'closed' },
  severities: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  steps: { todo: 'to do', done: 'done', skipped: 'set aside' },
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = { fr, en }
