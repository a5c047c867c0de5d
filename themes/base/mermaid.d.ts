/** Declares that the mermaid bundle, which Slidev imports, has the types of the package `mermaid`. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid'
}
