/** Prints a page that is not on the screen, through a frame that runs nothing. Resolves once the dialog is closed. */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.sandbox.add('allow-same-origin', 'allow-modals')
  frame.style.cssText = 'position:fixed;inset:0;width:0;height:0;border:0'
  frame.setAttribute('aria-hidden', 'true')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  frame.contentWindow?.print()
  // Some browsers print after `print` returns.
  setTimeout(() => frame.remove(), 60_000)
}
