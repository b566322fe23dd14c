/**
 * What a page of ours may do: run its own scripts, and talk to its own host. Nothing else, ever.
 * `'unsafe-inline'` is for style elements only: Mantine writes its variables in one. No attribute may hold a style.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')
