/** Gives the bundle that Slidev imports the types of the package `mermaid`. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid'
}
