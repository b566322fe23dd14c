/** The text of a file, put in the bundle by Vite. */
declare module '*.mjs?raw' {
  const text: string
  export default text
}
