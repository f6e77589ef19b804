/** A decoder that a host page brings. */
declare module '*/heic.js' {
  export const toJpeg: (heic: Blob) => Promise<Blob>;
}
