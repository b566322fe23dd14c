import { useEffect } from 'react'

/** Rules for the sheets themselves, while the page that wants them is shown. They are read as a style sheet and never as markup. */
export function usePageRules(rules: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rules])
}
