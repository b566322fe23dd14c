import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { foldersFor, type Surroundings } from './folders.ts'

const around: Surroundings = {
  isPackaged: true,
  executable: join('/key', 'Sang-froid.exe'),
  userData: '/home/me/sang-froid',
  resources: '/app/resources',
  project: '/project',
  env: {},
  exists: () => false,
}

it('keeps everything of a person in their own folder', () => {
  expect(foldersFor(around)).toEqual({
    user: '/home/me/sang-froid',
    data: join('/home/me/sang-froid', 'data'),
    playbooks: join('/app/resources', 'playbooks'),
  })
})

it('keeps it beside the program when portable.txt is there', () => {
  const exists = (path: string) => path === join('/key', 'portable.txt')
  expect(foldersFor({ ...around, exists })).toMatchObject({
    user: join('/key', 'sang-froid'),
    data: join('/key', 'sang-froid', 'data'),
  })
})

it('is told otherwise by the environment', () => {
  const env = { SANG_FROID_DATA: '/nas/data', SANG_FROID_USER: '/me' }
  expect(foldersFor({ ...around, env })).toMatchObject({ user: '/me', data: '/nas/data' })
})

it('makes a full path of the person’s own folder: Electron takes no other', () => {
  const env = { SANG_FROID_USER: 'moi' }
  expect(foldersFor({ ...around, env }).user).toBe(resolve('moi'))
})

it('reads the project’s own playbooks when it is not packaged', () => {
  const exists = () => true
  expect(foldersFor({ ...around, isPackaged: false, exists })).toMatchObject({
    data: join('/home/me/sang-froid', 'data'),
    playbooks: join('/project', 'playbooks'),
  })
})
