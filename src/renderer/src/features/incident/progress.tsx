import classes from './progress.module.css'

/** How far the checklist is, drawn beside its figures: "4 / 11". */
export function Progress({ settled, total }: { readonly settled: number; readonly total: number }) {
  if (total === 0) return null
  return (
    <span className={classes.progress}>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${(100 * settled) / total}%` }} />
      </span>
      <span className={classes.figures}>
        {settled} / {total}
      </span>
    </span>
  )
}
