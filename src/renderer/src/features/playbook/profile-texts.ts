import type { ProfileKey } from '../../../../shared/playbook.ts'

type Texts = Readonly<Record<ProfileKey, string>>

/** What Ma commune knows that a template can say; empty texts before it is read. */
export function profileTexts(profile: Texts | undefined): Texts {
  return {
    commune: profile?.commune ?? '',
    mayor: profile?.mayor ?? '',
    signature: profile?.signature ?? '',
    phone: profile?.phone ?? '',
    email: profile?.email ?? '',
    website: profile?.website ?? '',
    page: profile?.page ?? '',
    openingHours: profile?.openingHours ?? '',
  }
}
