/** The look of a report: calm on a screen, readable on a telephone, A4 on paper. */
export const reportStyle = `
:root { color-scheme: light }
body { font: 16px/1.55 system-ui, 'Segoe UI', sans-serif; color: #1a2433; background: #fff; max-width: 62rem; margin: 2.5rem auto; padding: 0 1.25rem }
h1, h2, h3 { font-family: Georgia, 'Times New Roman', serif; line-height: 1.2; overflow-wrap: anywhere }
h1 { font-size: 2rem; margin: .2rem 0 1rem }
h2 { font-size: 1.4rem; margin: 2.4rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid #0f5c6e }
h3 { font-size: 1.1rem; margin: 1.4rem 0 .4rem }
p { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
.commune { color: #566072; margin: 0 }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .4rem 0 }
dt { color: #566072 } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
.exercise { border: 3px solid #8a5200; color: #8a5200; padding: .5rem 1rem; font-weight: bold }
.seal { margin: 1rem 0; padding: .6rem 1rem; border: 1px solid #0f5c6e; border-radius: .4rem; background: #f2f8f9 }
.seal strong { font-size: 1.15rem; letter-spacing: .06em; white-space: nowrap }
.steps { padding-left: 1.2rem } .steps li { margin: .3rem 0 } .steps em { color: #566072 }
.steps .late em { color: #8a5200; font-weight: bold } .steps .done em { color: #2a6b45 }
article { margin: .7rem 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid #0f5c6e; break-inside: avoid }
.when { color: #566072; font-size: .9rem }
table { border-collapse: collapse; width: 100%; font-size: .94rem }
caption { text-align: left; color: #566072; padding-bottom: .4rem }
th, td { border: 1px solid #c9c4b8; padding: .4rem .5rem; vertical-align: top; text-align: left }
th { background: #f4f1ea }
td:nth-child(-n+2) { min-width: 6.5rem }
ins { text-decoration: none; font-style: italic }
.piece { overflow: hidden }
img { float: right; max-width: 16rem; max-height: 12rem; margin: 0 0 .5rem 1rem; border: 1px solid #c9c4b8 }
@media screen and (max-width: 40rem) {
  body { margin: 1rem auto }
  dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .35rem }
  img { float: none; max-width: 100%; margin: 0 }
  table, caption, tbody, tr, td { display: block } thead { display: none }
  tr { border: 1px solid #c9c4b8; margin: .6rem 0; padding: .3rem } td { border: 0; padding: .15rem .3rem }
  td[data-label]::before { content: attr(data-label) ' '; color: #566072; font-size: .85rem }
}
@page { size: A4; margin: 18mm 16mm }
@media print { body { font-size: 10pt; margin: 0; max-width: none; padding: 0; print-color-adjust: exact } h2, h3 { break-after: avoid } tr { break-inside: avoid } thead { display: table-header-group } }
`
