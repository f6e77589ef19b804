/** What a page does to something that is filled in on it. */
export interface PageWatch {
  /** The network is back. */
  readonly resume: () => void;
  /** The page may go at any moment. */
  readonly leave: () => void;
  /** Whether something would be lost with it: then the person is asked. */
  readonly loses: () => boolean;
}

/** Tells what happens to the page, until the signal. */
export function watchPage({ resume, leave, loses }: PageWatch, signal: AbortSignal): void {
  const warn = (event: BeforeUnloadEvent): void => {
    // Until the next page answers this one works on; once it is hidden, what has not begun is not done.
    leave();
    if (!loses()) return;
    event.preventDefault();
    // Chrome before 119 asks only for this.
    event.returnValue = '';
  };
  addEventListener('online', resume, { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('beforeunload', warn, { signal });
  document.addEventListener('visibilitychange', leave, { signal });
}
