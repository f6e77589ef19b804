/** The focus goes on to something else on the page. Tab would leave the page where nothing else is, in Firefox without a blur. */
export function leave(): void {
  const next = document.createElement('button');
  document.body.append(next);
  next.focus();
  next.blur();
  next.remove();
}
