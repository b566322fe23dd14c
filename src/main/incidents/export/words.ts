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
  readonly where: string
  readonly link: string
  readonly caption: string
  /** In the place of a piece that was added by mistake. */
  readonly withdrawn: string
  readonly reason: string
  /** Between a label and what it names, as the language spaces it. */
  readonly colon: string
  /** Bytes, thousands and millions of them. */
  readonly bytes: string
  readonly kilobytes: string
  readonly megabytes: string
  readonly dayLetter: string
  readonly elapsed: string
  readonly nextWord: string
  readonly due: string
  readonly about: string
  readonly source: string
  readonly takenBy: string
  readonly late: string
  readonly type: string
  readonly dimensions: string
  readonly addedBy: string
  readonly notice: string
  readonly pieceMissing: string
  readonly pieceTooLarge: string
  readonly pieceAltered: string
  /** Of a WebP, which Word does not draw. */
  readonly pictureNotInWord: string
  /** Before the name of a piece: the description of its picture. */
  readonly pictureOf: string
  readonly dueBy: string
  readonly afterDue: string
  readonly seal: string
  readonly sealProves: string
  readonly notSealed: string
  readonly pinnedTitle: string
  readonly decisions: string
  readonly publishedTitle: string
  readonly evidence: string
  readonly people: string
  readonly named: string
  readonly logCaption: string
  readonly writersCaption: string
  /** Name, computer, entries, first, last. */
  readonly writerHeads: readonly [string, string, string, string, string]
  readonly checklistHeads: readonly [string, string]
  readonly page: string
  readonly csvHeads: readonly string[]
  /** The list of the pieces in the folder. */
  readonly piecesFile: {
    readonly title: string
    readonly added: string
    readonly by: string
  }
  readonly readMe: {
    readonly pieces: string
    readonly holds: string
    readonly report: string
    readonly csv: string
    readonly json: string
    readonly journal: string
    readonly evidence: string
    readonly verify: string
    readonly how: string
    readonly missing: string
    readonly altered: string
  }
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
  written: 'Inscrit le',
  author: 'Auteur',
  what: 'Entrée',
  amended: 'Corrigé le',
  options: 'Options',
  decision: 'Décision',
  reasons: 'Raisons',
  unknown: 'Ce qu’on ne savait pas',
  decidedBy: 'Décidé par',
  from: 'De',
  to: 'À',
  medium: 'Par',
  where: 'Où',
  link: 'Lien',
  caption: 'Légende',
  withdrawn:
    'Pièce ajoutée par erreur : ce document ne la montre pas, le journal de l’incident la garde.',
  reason: 'Raison',
  colon: ' : ',
  bytes: 'octets',
  kilobytes: 'ko',
  megabytes: 'Mo',
  dayLetter: 'j',
  elapsed: 'Durée',
  nextWord: 'Prochain point promis',
  due: 'Pour',
  about: 'Au sujet de',
  source: 'Vue à',
  takenBy: 'Prise par',
  late: 'en retard depuis le',
  type: 'Fichier',
  dimensions: 'Dimensions',
  addedBy: 'Ajoutée par',
  notice: 'Attention',
  pieceAltered:
    'Ce fichier a changé depuis son ajout : ce n’est plus la pièce dont l’empreinte est donnée ici.',
  pictureNotInWord:
    'Image d’un format que Word n’affiche pas : elle est dans l’export du dossier complet.',
  pictureOf: 'Aperçu de la pièce',
  dueBy: 'pour le',
  afterDue: 'après l’échéance du',
  pieceMissing: 'Ce fichier manque dans le dossier de l’incident.',
  pieceTooLarge: 'Image trop lourde pour ce document : elle est dans l’export du dossier complet.',
  seal: 'Sceau de clôture :',
  sealProves:
    'Ce code vient de l’empreinte du journal au moment de la clôture. Si une seule lettre du journal change, le code change. Gardez ce papier : il permet de vérifier plus tard.',
  notSealed: 'Incident non clos : ce document n’a pas encore de sceau.',
  pinnedTitle: 'À retenir',
  decisions: 'Décisions',
  publishedTitle: 'Messages publiés',
  evidence: 'Pièces',
  people: 'Personnes',
  named: 'Personnes nommées :',
  logCaption: 'Toutes les entrées, dans l’ordre où elles ont été inscrites',
  writersCaption: 'Qui a écrit, et depuis quel poste',
  writerHeads: ['Auteur', 'Poste', 'Entrées', 'Première', 'Dernière'],
  checklistHeads: ['Action', 'État'],
  page: 'Page',
  csvHeads: [
    'Jour du fait',
    'Heure du fait',
    'Décalage du fait',
    'Jour d’inscription',
    'Heure d’inscription',
    'Décalage d’inscription',
    'Auteur',
    'Entrée',
    'Texte',
    'Détails',
    'Corrige l’entrée',
    'Identifiant',
    'Fait (UTC)',
    'Inscription (UTC)',
    'Poste',
    'Empreinte SHA-256',
  ],
  piecesFile: { title: 'Pièces de l’incident', added: 'Ajoutée le', by: 'par' },
  readMe: {
    pieces: 'le nom, l’heure et l’empreinte de chaque pièce',
    holds: 'Ce dossier contient :',
    report: 'le même rapport, en trois formats',
    csv: 'la main courante en tableau',
    json: 'les mêmes données pour un autre programme',
    journal: 'les journaux, tels qu’ils ont été écrits, un par poste',
    evidence: 'les pièces, chacune nommée par son empreinte SHA-256',
    verify: 'le programme qui vérifie tout cela, sans Sang-froid ni réseau',
    how: 'Pour vérifier que rien n’a été modifié, avec Node.js installé, dans ce dossier :',
    altered: 'Pièces qui ont changé depuis leur ajout :',
    missing: 'Pièces qui manquaient au moment de l’export :',
  },
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
    reminderSet: 'Rappel demandé',
    reminderDone: 'Rappel traité',
    pinned: 'Retenu pour le bilan',
    unpinned: 'N’est plus retenu pour le bilan',
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
  happened: 'When it happened',
  written: 'Written on',
  author: 'Author',
  what: 'Entry',
  amended: 'Corrected on',
  options: 'Options',
  decision: 'Decision',
  reasons: 'Reasons',
  unknown: 'What was not known',
  decidedBy: 'Decided by',
  from: 'From',
  to: 'To',
  medium: 'Through',
  where: 'Where',
  link: 'Link',
  caption: 'Caption',
  withdrawn: 'Piece added by mistake: this document does not show it, the incident’s log keeps it.',
  reason: 'Reason',
  colon: ': ',
  bytes: 'bytes',
  kilobytes: 'kB',
  megabytes: 'MB',
  dayLetter: 'd',
  elapsed: 'Duration',
  nextWord: 'Next update promised',
  due: 'For',
  about: 'About',
  source: 'Seen at',
  takenBy: 'Taken by',
  late: 'late since',
  type: 'File',
  dimensions: 'Dimensions',
  addedBy: 'Added by',
  notice: 'Note',
  pieceAltered:
    'This file changed since it was added: it is no longer the piece whose hash is given here.',
  pictureNotInWord:
    'Picture of a format that Word does not show: it is in the export of the whole folder.',
  pictureOf: 'Preview of the piece',
  dueBy: 'by',
  afterDue: 'after the deadline of',
  pieceMissing: 'This file is missing from the incident’s folder.',
  pieceTooLarge: 'Picture too large for this document: it is in the export of the whole folder.',
  seal: 'Closing seal:',
  sealProves:
    'This code comes from the fingerprint of the log when it was closed. If a single letter of the log changes, the code changes. Keep this paper: it allows a check later.',
  notSealed: 'Incident not closed: this document has no seal yet.',
  pinnedTitle: 'To remember',
  decisions: 'Decisions',
  publishedTitle: 'Published messages',
  evidence: 'Evidence',
  people: 'People',
  named: 'People named:',
  logCaption: 'All entries, in the order they were written',
  writersCaption: 'Who wrote, and from which computer',
  writerHeads: ['Author', 'Computer', 'Entries', 'First', 'Last'],
  checklistHeads: ['Step', 'State'],
  page: 'Page',
  csvHeads: [
    'Day of the fact',
    'Time of the fact',
    'Offset of the fact',
    'Day of writing',
    'Time of writing',
    'Offset of writing',
    'Author',
    'Entry',
    'Text',
    'Details',
    'Corrects entry',
    'Identifier',
    'Fact (UTC)',
    'Writing (UTC)',
    'Computer',
    'SHA-256',
  ],
  piecesFile: { title: 'Evidence of the incident', added: 'Added on', by: 'by' },
  readMe: {
    pieces: 'the name, the time and the fingerprint of each piece',
    holds: 'This folder holds:',
    report: 'the same report, in three formats',
    csv: 'the log as a table',
    json: 'the same data for another program',
    journal: 'the logs as they were written, one per computer',
    evidence: 'the evidence, each piece named by its SHA-256',
    verify: 'the program that checks all this, without Sang-froid or a network',
    how: 'To check that nothing was changed, with Node.js installed, in this folder:',
    altered: 'Pieces that changed since they were added:',
    missing: 'Pieces that were missing at the time of the export:',
  },
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
    reminderSet: 'Reminder set',
    reminderDone: 'Reminder dealt with',
    pinned: 'Pinned for the summary',
    unpinned: 'No longer pinned for the summary',
    amended: 'Correction',
    closed: 'Incident closed',
    reopened: 'Incident reopened',
  },
  statuses: { active: 'active', stabilised: 'stabilised', closed: 'closed' },
  severities: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  steps: { todo: 'to do', done: 'done', skipped: 'set aside' },
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = { fr, en }
