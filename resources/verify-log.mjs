// Checks that an incident log was not altered since it was written. One file, nothing to install: Node 18 or later.
//
//   node verify-log.mjs [FOLDER] [--code XXXX-XXXX-XXXX-XXXX] [--en]
//
// FOLDER (by default, the one this file lies in) holds journals, in `journal/` or directly, and `evidence/`.
// Exit code: 0 intact, 1 not intact, 2 nothing could be checked.
//
// A journal, `<computer>.jsonl`, has one entry per line: JSON in its canonical spelling (keys sorted, no spaces).
// - `hash` is the SHA-256 of the line without its `hash` member, so any changed byte shows;
// - `prev` is the hash of the line before, so a line removed, inserted or moved shows;
// - a closing entry holds `heads`: how many lines each journal had then, and the hash of the last,
//   so lines missing at the end of a journal show too;
// - a piece of evidence bears its SHA-256 as its name.
// What the files cannot show: that the closing entry itself was taken away, or that all was written anew.
// For that, each closing has a code, the first 80 bits of its hash, to be kept on paper: see --code.
//
// The files are only read: nothing in them is executed, no link is followed.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const patterns = {
  id: /^[0-9A-HJKMNP-TV-Z]{26}$/,
  device: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  sha256: /^[0-9a-f]{64}$/,
  prev: /^(?:[0-9a-f]{64})?$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  extension: /^[a-z0-9]{1,8}$/,
  piece: /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/,
  code: /^[0-9A-HJKMNP-TV-Z]{16}$/,
}
const matches = (pattern, value) => typeof value === 'string' && patterns[pattern].test(value)

// ---- One line ----

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value) => Number.isSafeInteger(value) && value >= 0

function sortKeys(_key, value) {
  if (!isObject(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}
const canonicalJson = (value) => JSON.stringify(value, sortKeys)

const isHead = (head) =>
  isObject(head) &&
  matches('device', head.device) &&
  matches('sha256', head.hash) &&
  isCount(head.entries)

const isEntry = (entry) =>
  isObject(entry) &&
  typeof entry.kind === 'string' &&
  matches('id', entry.id) &&
  matches('id', entry.incidentId) &&
  matches('device', entry.device) &&
  matches('instant', entry.recordedAt) &&
  matches('prev', entry.prev) &&
  matches('sha256', entry.hash) &&
  (entry.kind !== 'closed' ||
    entry.heads === undefined ||
    (Array.isArray(entry.heads) && entry.heads.every(isHead))) &&
  (entry.kind !== 'evidenceAdded' ||
    (matches('sha256', entry.sha256) &&
      matches('extension', entry.extension) &&
      isCount(entry.size)))

/** The entry of a line, and whether these very bytes are those that were signed. Undefined for no entry. */
function readLine(bytes) {
  try {
    const entry = JSON.parse(bytes.toString('utf8'))
    const { hash, ...signed } = entry
    const same = bytes.equals(Buffer.from(canonicalJson(entry)))
    return isEntry(entry)
      ? { entry, whole: same && hash === sha256(canonicalJson(signed)) }
      : undefined
  } catch {
    return undefined
  }
}

// ---- One journal ----

/** `pc-1.jsonl`; or a copy of it that a sync tool set aside: `pc-1 (conflicted copy).jsonl`. */
function deviceOf(name) {
  const [, own] = /^(.*)\.jsonl$/.exec(name) ?? []
  if (matches('device', own)) return { device: own, copy: false }
  const [, device] = /^([a-z0-9-]+?)-?[^a-z0-9-].*\.jsonl$/.exec(name) ?? []
  return matches('device', device) ? { device, copy: true } : undefined
}

function readJournal({ name, bytes }) {
  const lines = []
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(readLine(bytes.subarray(start, end)))
    start = end + 1
  }
  const entries = lines.map((line) => line?.entry)
  return { name, ...deviceOf(name), lines, entries, cut: start < bytes.length }
}

function checkJournal({ name, device, lines, cut }, incidentId) {
  const problems = []
  let previous
  for (const [index, line] of lines.entries()) {
    const entry = line?.entry
    const report = (code) =>
      problems.push({ file: name, line: index + 1, ...(entry && { entryId: entry.id }), code })
    if (!entry) {
      report('unreadable')
      continue
    }
    if (!line.whole) report('altered')
    if (entry.prev !== (previous?.hash ?? '')) report('broken-chain')
    if (entry.incidentId !== incidentId || entry.device !== device) report('foreign')
    if (previous && entry.recordedAt <= previous.recordedAt) report('misplaced')
    previous = entry
  }
  if (cut) problems.push({ file: name, line: lines.length + 1, code: 'unreadable' })
  return problems
}

// ---- Closings and evidence ----

/** The journal of the head's computer, or a copy of it, that still goes as far as the head. */
function holderOf(head, journals) {
  return journals.find(({ device, entries }) => {
    const sealed = entries.slice(0, head.entries)
    const last = sealed.filter((entry) => entry).at(-1)
    return device === head.device && sealed.length === head.entries && last?.hash === head.hash
  })
}

function checkHead(head, closing, journals) {
  if (holderOf(head, journals)) return []
  const own = journals.find(({ device, copy }) => device === head.device && !copy)
  const line = Math.min((own?.entries.length ?? 0) + 1, head.entries)
  return [{ file: `${head.device}.jsonl`, line, entryId: closing.id, code: 'missing-entries' }]
}

/** The identifiers of the entries that a closing covers. One of an older version covers its own journal only. */
function coveredBy(closing, journals) {
  const own = journals.find(({ entries }) => entries.includes(closing))
  const heads = closing.heads ?? [{ device: own.device, entries: own.entries.indexOf(closing) }]
  const entries = heads.flatMap((head) => {
    const first = journals.find(({ device }) => device === head.device)
    return (holderOf(head, journals) ?? first)?.entries.slice(0, head.entries) ?? []
  })
  return new Set([closing.id, ...entries.flatMap((entry) => entry?.id ?? [])])
}

/** Short form of a hash, for paper: no I, L, O or U, which are misread. */
export function sealCode(hash) {
  const bits = BigInt(`0x${hash.slice(0, 20)}`)
    .toString(2)
    .padStart(80, '0')
  const letters = bits.replace(
    /.{5}/g,
    (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)],
  )
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

const nameOf = (piece) => `${piece.sha256}.${piece.extension}`

function checkPiece(piece, evidence) {
  const problem = { file: `evidence/${nameOf(piece)}`, entryId: piece.id }
  const found = evidence.get(nameOf(piece))
  if (!found) return [{ ...problem, code: 'evidence-missing' }]
  const same = found.size === piece.size && found.sha256 === piece.sha256
  return same ? [] : [{ ...problem, code: 'evidence-altered' }]
}

// ---- The whole log ----

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** All the checks, on bytes in memory. `seals`: each closing's code, and how many entries it does not cover. */
export function check({ journals: files, evidence, incidentId }) {
  const journals = files
    .filter(({ name }) => deviceOf(name))
    .map(readJournal)
    .sort((a, b) => a.copy - b.copy || compare(a.name, b.name))
  const entries = new Map()
  for (const entry of journals.flatMap((journal) => journal.entries)) {
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry)
  }
  const all = [...entries.values()]
  const pieces = all.filter(({ kind }) => kind === 'evidenceAdded')
  const closings = all
    .filter(({ kind }) => kind === 'closed')
    .sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id))
  const heads = closings.flatMap((closing) =>
    (closing.heads ?? []).map((head) => ({ head, closing })),
  )
  return {
    entries: all.length,
    pieces: new Set(pieces.map(nameOf)).size,
    problems: [
      ...journals.flatMap((journal) => checkJournal(journal, incidentId ?? all[0]?.incidentId)),
      ...heads.flatMap(({ head, closing }) => checkHead(head, closing, journals)),
      ...pieces.flatMap((piece) => checkPiece(piece, evidence)),
    ],
    seals: closings.map((closing) => {
      const covered = coveredBy(closing, journals)
      const unsealed = all.filter(({ id }) => !covered.has(id)).length
      return { code: sealCode(closing.hash), at: closing.recordedAt, unsealed }
    }),
  }
}

// ---- The disk ----

function readLog(folder) {
  const items = readdirSync(folder, { withFileTypes: true })
  const has = (name) => items.some((item) => item.name === name && item.isDirectory())
  const read = (place, isWanted, keep) =>
    readdirSync(place, { withFileTypes: true })
      .filter((item) => item.isFile() && isWanted(item.name))
      .map(({ name }) => keep(name, readFileSync(join(place, name))))
  const isPiece = (name) => matches('piece', name)
  const keepHash = (name, bytes) => [name, { size: bytes.length, sha256: sha256(bytes) }]
  const pieces = has('evidence') ? read(join(folder, 'evidence'), isPiece, keepHash) : []
  const place = has('journal') ? join(folder, 'journal') : folder
  return {
    journals: read(place, deviceOf, (name, bytes) => ({ name, bytes })),
    evidence: new Map(pieces),
    // In the app's own data, the folder bears the incident's identifier.
    ...(matches('id', basename(folder)) && { incidentId: basename(folder) }),
  }
}

// ---- The screen ----

// A space before : ; ? ! and within « » must not be cut from them at the end of a line.
const fr = (text) => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')
const moment = (at) => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
const words = {
  fr: {
    usage: fr('Usage : node verify-log.mjs [DOSSIER] [--code XXXX-XXXX-XXXX-XXXX] [--en]'),
    failed: fr('Rien n’a pu être vérifié : '),
    none: fr('aucun journal dans ce dossier'),
    badCode: fr('un code a seize lettres ou chiffres, sans I, L, O ni U'),
    line: 'ligne',
    entry: 'entrée',
    colon: fr(' : '),
    unreadable: 'cette ligne n’est pas une entrée, ou elle est coupée',
    altered: 'cette entrée n’est pas celle qui a été écrite',
    'broken-chain': 'une entrée a été retirée, ajoutée ou déplacée avant celle-ci',
    foreign: 'cette entrée appartient à un autre incident ou à un autre ordinateur',
    misplaced: 'cette entrée est plus ancienne que celle d’avant',
    'missing-entries': 'la clôture scelle ici une entrée qui manque ou qui a changé',
    'evidence-missing': 'cette pièce manque',
    'evidence-altered': 'cette pièce n’est pas celle qui a été versée',
    counts: ({ entries, pieces }) => fr(`Entrées : ${entries}. Pièces : ${pieces}.`),
    seal: ({ at, code, unsealed }) =>
      fr(`Clôture du ${moment(at)} : code ${code}. Entrées qu’elle ne couvre pas : ${unsealed}.`),
    noSeal: fr('Aucune clôture : rien ne dit si les dernières entrées ont été retirées.'),
    sameCode: 'Le code du papier est celui d’une clôture de ce journal.',
    otherCode: 'Le code du papier n’est celui d’aucune clôture de ce journal.',
    intact: 'Intact',
    notIntact: 'NON INTACT',
  },
  en: {
    usage: 'Usage: node verify-log.mjs [FOLDER] [--code XXXX-XXXX-XXXX-XXXX] [--en]',
    failed: 'Nothing could be checked: ',
    none: 'no journal in this folder',
    badCode: 'a code has sixteen letters or digits, without I, L, O or U',
    line: 'line',
    entry: 'entry',
    colon: ': ',
    unreadable: 'this line is not an entry, or it is cut',
    altered: 'this entry is not the one that was written',
    'broken-chain': 'an entry was removed, added or moved before this one',
    foreign: 'this entry belongs to another incident or another computer',
    misplaced: 'this entry is older than the one before it',
    'missing-entries': 'the closing seals an entry here that is missing or was changed',
    'evidence-missing': 'this piece of evidence is missing',
    'evidence-altered': 'this piece of evidence is not the one that was added',
    counts: ({ entries, pieces }) => `Entries: ${entries}. Pieces of evidence: ${pieces}.`,
    seal: ({ at, code, unsealed }) =>
      `Closing of ${moment(at)}: code ${code}. Entries it does not cover: ${unsealed}.`,
    noSeal: 'No closing: nothing tells whether the last entries were taken away.',
    sameCode: 'The code on paper is that of a closing of this log.',
    otherCode: 'The code on paper is not that of any closing of this log.',
    intact: 'Intact',
    notIntact: 'NOT INTACT',
  },
}

// A file's name could hold characters that rewrite the screen.
const say = (text) => process.stdout.write(`${text.replace(/[\p{Cc}\p{Cf}]/gu, '?')}\n`)

/** « 7f3k 9q2m x4tb ozra », as a person copies it from paper. */
const typedCode = (text) =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

function main(args) {
  const w = args.includes('--en') ? words.en : words.fr
  try {
    const options = { en: { type: 'boolean' }, code: { type: 'string' } }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length > 1) throw new Error(w.usage)
    const paper = values.code === undefined ? undefined : typedCode(values.code)
    if (paper !== undefined && !matches('code', paper)) throw new Error(w.badCode)
    const log = readLog(resolve(positionals[0] ?? dirname(fileURLToPath(import.meta.url))))
    if (log.journals.length === 0) throw new Error(w.none)
    return tell(check(log), paper, w)
  } catch (error) {
    say(`${w.failed}${error.message}`)
    say(w.usage)
    return 2
  }
}

function tell({ problems, seals, ...counts }, paper, w) {
  for (const { file, line, entryId, code } of problems) {
    const where = [file, line && `${w.line} ${line}`, entryId && `${w.entry} ${entryId}`]
    say(`${where.filter(Boolean).join(', ')}${w.colon}${w[code]}`)
  }
  say(w.counts(counts))
  for (const seal of seals) say(w.seal(seal))
  if (seals.length === 0) say(w.noSeal)
  const sameCode = seals.some(({ code }) => code.replaceAll('-', '') === paper)
  if (paper !== undefined) say(sameCode ? w.sameCode : w.otherCode)
  const intact = problems.length === 0 && (paper === undefined || sameCode)
  say(intact ? w.intact : w.notIntact)
  return intact ? 0 : 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2))
}
