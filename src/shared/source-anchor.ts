/**
 * Where a source stands at the foot of its page, counted from 1. Its two hyphens are in no slug: whatever an author
 * calls a section, a step or a template, and whatever is made up for a heading, none can be this place.
 */
export function sourceAnchor(index: number): string {
  return `source--${index + 1}`
}
