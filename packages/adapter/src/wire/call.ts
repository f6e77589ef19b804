/** What a call carries, before it is spelled as a request. */
export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** The bytes of a file and the headers that describe it. */
  readonly raw?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly revision?: number;
  readonly key?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
}
