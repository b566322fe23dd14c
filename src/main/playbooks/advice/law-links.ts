import { advice, type RawAdvice } from './advice-words.ts'
import { isNotToWrite, type Page, type Piece } from './page.ts'

const codes =
  'pénal|civil|électoral|monétaire|rural|forestier|général|des (?:relations|assurances|communes|postes|marchés)|de (?:la|procédure|commerce|justice)|du (?:travail|patrimoine|sport)|de l’(?:éducation|urbanisme|environnement|action|administration|entrée)'

/** What a jurist would ask the source of. A bare « décret » or « code » is no quotation: « code reçu par SMS ». */
const inFrench = new RegExp(
  [
    '(?<!\\p{L})[Aa]rt(?:icles?|\\.)\\s+[LRDA]?\\.?\\s?\\*?\\d(?:[\\w.-]*\\w)?',
    '(?<!\\p{L})(?:[Ll]ois?|[Oo]rdonnances?|[Dd]écrets?|[Aa]rrêt|[Cc]irculaire|[Ii]nstruction|[Rr]èglement)\\s(?:(?:organique|constitutionnelle)\\s)?(?:n°\\s?[\\d-]+|du\\s\\d{1,2}(?:er)?\\s\\p{L}+(?:\\s\\d{4})?|(?:de\\s)?\\d{4}(?!\\d)(?:-\\d+)?)',
    `(?<!\\p{L})[Cc]ode\\s(?:${codes})(?!\\p{L})`,
    'Conseil\\s(?:d’État|constitutionnel)',
    'Cour\\s(?:de cassation|administrative|européenne|d’appel|des comptes)',
    '(?<!\\p{L})(?:RGPD|CGCT|CRPA)(?!\\p{L})',
    // A judgment is named by the town of its judges: « le tribunal » alone is someone to call.
    '[Tt]ribunal\\s(?:administratif|judiciaire|correctionnel|d’instance|de\\sgrande\\sinstance|de\\spolice)\\s(?:d’|de\\s|des\\s|du\\s)(?:La\\s|Le\\s|l’)?\\p{Lu}\\p{L}',
    '(?<!\\p{L})(?:TA|TJ|TGI|CAA)\\s(?:de\\s|d’|du\\s|des\\s)?\\p{Lu}\\p{Ll}',
    '[Jj]ugement\\s(?:n°|du\\s\\d)',
    '(?<!\\p{L})CEDH(?!\\p{L})',
    '(?<!\\p{L})CE,\\s\\d',
    '(?<!\\p{L})[LR]\\.?\\s?\\d{2,5}-\\d[\\d-]*',
  ].join('|'),
  'u',
)

const inEnglish = new RegExp(
  [
    '(?<!\\p{L})[Aa]rt(?:icles?|\\.)\\s+[LRDA]?\\.?\\s?\\*?\\d(?:[\\w.-]*\\w)?',
    '(?<!\\p{L})(?:[Ll]aw|Act|[Oo]rdinance|[Dd]ecree)\\s(?:of\\s)?(?:no\\.?\\s?|n°\\s?)?\\d[\\d-]*(?:\\s\\p{L}+\\s\\d{4})?',
    '(?:[Pp]enal|[Cc]ivil|[Cc]riminal|[Ee]lectoral|[Gg]eneral) [Cc]ode',
    'Council of State|Conseil d’État',
    'Court of (?:Cassation|Human Rights|Appeal)|Cour de cassation',
    '(?<!\\p{L})(?:GDPR|ECHR|CGCT|CRPA)(?!\\p{L})',
    '(?:[Aa]dministrative|[Jj]udicial|[Cc]riminal) [Cc]ourt (?:of|in) \\p{Lu}',
  ].join('|'),
  'u',
)

/** Who answers for it and where it is kept: named, not quoted. */
const notCited = /(?:référent|délégué|registre|correspondant|formulaire|dossier)\s+RGPD/gu

/** Lines that cite the law and lead to no source: one advice per paragraph, bullet or cell. */
export function lawWithoutLink({ file, locale, pieces }: Page): readonly RawAdvice[] {
  const citation = locale === 'fr' ? inFrench : inEnglish
  return pieces.filter(isClaim).flatMap(({ typed, links }) => {
    const found = citation.exec(
      typed.text.replaceAll("'", '’').replace(notCited, (words) => ' '.repeat(words.length)),
    )
    if (!found || links > 0) return []
    return [advice(file, typed.placeAt(found.index), 'law-without-link', { text: found[0].trim() })]
  })
}

/** A heading names, a message is sent as it is: neither can hold a link. */
function isClaim(piece: Piece): boolean {
  switch (piece.kind) {
    case 'heading':
    case 'template':
    case 'template-title':
    case 'head':
    case 'source':
      return false
    default:
      return !isNotToWrite(piece)
  }
}
