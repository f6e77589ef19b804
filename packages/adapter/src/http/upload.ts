/**
 * Sends a body by XMLHttpRequest, which alone tells how far an upload has come. Rejects like `fetch`: on network
 * failure and on abort.
 */
export function upload(
  url: string,
  init: RequestInit,
  onProgress: ((sent: number, total: number) => void) | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(init.method ?? 'PUT', url);
    for (const [name, value] of Object.entries(init.headers as Record<string, string>)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    request.onload = () => {
      const headers = new Headers();
      for (const name of ['content-type', 'retry-after']) {
        const value = request.getResponseHeader(name);
        if (value !== null) headers.set(name, value);
      }
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = request.onabort = () => reject(new TypeError('upload'));
    init.signal?.addEventListener('abort', () => request.abort());
    request.send(init.body as Blob);
  });
}
