/** What the `.ico` holds. */
export const icoSides: readonly number[]
/** Every icon, by its place in the project. */
export function drawIcons(svg: string): Promise<Map<string, Buffer>>
