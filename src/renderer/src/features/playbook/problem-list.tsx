import type { Problem } from '../../../../shared/playbook.ts'
import classes from './problem-list.module.css'

/** What is wrong in the agency's files: place, trouble, remedy. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className={classes.list}>
      {problems.map((problem) => (
        <li
          key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`}
          className={classes.item}
          data-severity={problem.severity}
        >
          <code className={classes.place}>
            {problem.file}:{problem.line}:{problem.column}
          </code>
          <span>{problem.message}</span>
          <span className={classes.fix}>{problem.fix}</span>
        </li>
      ))}
    </ul>
  )
}
