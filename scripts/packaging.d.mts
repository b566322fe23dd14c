/** What is wrong in the configuration of the installers: a list of sentences, empty when all is right. */
export function packagingFaults(config: Record<string, unknown>, root: string): Promise<string[]>
