/** The bundle that Slidev itself takes; its types are those of the package. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid'
}
