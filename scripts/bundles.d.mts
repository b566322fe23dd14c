export const firstLoadLimitKb: number
export function missingFrom(folder: string, takesElectron: boolean): string[]
export function firstLoad(page: string): { kb: number; files: number }
