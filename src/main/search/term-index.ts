import MiniSearch, { type Options } from 'minisearch'

/**
 * MiniSearch, with its own table of terms read in two more ways: a term met before is found in one step rather than
 * letter by letter along the radix tree, which is a sixth of the time an index takes to build; and the table says in
 * how many texts a term stands, so that nobody has to count beside it.
 *
 * A class since MiniSearch keeps that table for those who extend it.
 */
export class TermIndex<T> extends MiniSearch<T> {
  constructor(options: Options<T>) {
    super(options)
    const terms = this._index
    const known: Map<string, NonNullable<ReturnType<typeof terms.get>>> = new Map()
    const { fetch, delete: remove } = terms
    terms.fetch = (term, initial) => {
      const met = known.get(term)
      if (met) return met
      const fresh = fetch.call(terms, term, initial)
      known.set(term, fresh)
      return fresh
    }
    terms.get = (term) => known.get(term)
    terms.has = (term) => known.has(term)
    terms.delete = (term) => {
      known.delete(term)
      remove.call(terms, term)
    }
  }

  /** In how many documents a term stands in the field; 0 for a term or a field that is not known. */
  countIn(term: string, field: string): number {
    const place = this._fieldIds[field]
    return (place !== undefined && this._index.get(term)?.get(place)?.size) || 0
  }
}
