/** One Syncthing as the others know it. */
export type Peer = {
  readonly id: string
  readonly name: string
  readonly port: number
}

export type SyncthingSettings = {
  readonly own: Peer
  readonly peers: readonly Peer[]
  readonly guiPort: number
  readonly apiKey: string
  /** The folder that is kept in step. */
  readonly folder: string
}

/** The name of the folder, the same on every computer. */
export const folderId = 'main-courante'

/**
 * A whole `config.xml` for Syncthing 1.19 and later that talks to the given peers on this machine and to nobody else:
 * no discovery, no relay, no router, no report, no update.
 */
export function configXml(settings: SyncthingSettings): string {
  const { own, peers, guiPort, apiKey, folder } = settings
  const all = [own, ...peers]
  const shared = all.map(({ id }) => `    <device id="${id}" introducedBy=""></device>`)
  return `<configuration version="36">
  <folder id="${folderId}" label="${folderId}" path="${attribute(folder)}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="false" autoNormalize="true">
    <filesystemType>basic</filesystemType>
${shared.join('\n')}
    <minDiskFree unit="%">0</minDiskFree>
    <order>random</order>
    <maxConflicts>10</maxConflicts>
    <markerName>.stfolder</markerName>
  </folder>
${all.map(deviceXml).join('\n')}
  <gui enabled="true" tls="false" debugging="false">
    <address>127.0.0.1:${guiPort}</address>
    <apikey>${apiKey}</apikey>
    <theme>default</theme>
  </gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <urSeen>3</urSeen>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <upgradeToPreReleases>false</upgradeToPreReleases>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <setLowPriority>false</setLowPriority>
  </options>
</configuration>
`
}

function deviceXml({ id, name, port }: Peer): string {
  return `  <device id="${id}" name="${name}" compression="metadata" introducer="false">
    <address>tcp://127.0.0.1:${port}</address>
    <paused>false</paused>
    <autoAcceptFolders>false</autoAcceptFolders>
  </device>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
