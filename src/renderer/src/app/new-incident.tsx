import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useOpenDialog } from '../features/incident/open-dialog-state.ts'
import { paths } from './paths.ts'

/** Where the menu of the window leads: the list, with the dialog that opens an incident before it. */
export function NewIncident() {
  const openDialog = useOpenDialog()
  const [, navigate] = useLocation()
  useEffect(() => {
    openDialog({})
    navigate(paths.incidents, { replace: true })
  }, [openDialog, navigate])
  return null
}
