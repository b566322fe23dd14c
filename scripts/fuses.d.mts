/** How the fuses of a packed program differ from what is wanted; empty when all is right. */
export function fuseFaults(
  program: string,
  configured: Readonly<Record<string, boolean>>,
): Promise<string[]>
