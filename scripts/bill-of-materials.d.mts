type Component = { readonly 'bom-ref': string; readonly name: string; readonly version?: string }
export type Bill = {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
/** npm's bill of everything installed, cut down to what ships. */
export function onlyShipped(
  bill: Bill,
  shipped: readonly {
    readonly name: string
    readonly version?: string
    readonly licence: string
    readonly within?: string
  }[],
): Bill
