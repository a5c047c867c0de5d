/** The bundle that Slidev imports; it has the types of the package. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid'
}
