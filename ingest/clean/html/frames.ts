/** A page whose frames all end: `<noscript><iframe src="…" /></noscript>`, which a browser that runs scripts never reads as
 * elements, would swallow all that follows. No line of the page moves. */
export function withClosedFrames(html: string): string {
  let closed = '';
  let from = 0;
  let end = 0;
  let frameEnd = 0;
  let substituteEnd = 0;
  for (let at = html.indexOf('<iframe'); at >= 0; at = html.indexOf('<iframe', end)) {
    const tagEnd = html.indexOf('>', at);
    if (tagEnd < 0) break;
    end = tagEnd + 1;
    if (frameEnd >= 0 && frameEnd < end) frameEnd = html.indexOf('</iframe', end);
    if (substituteEnd >= 0 && substituteEnd < end) substituteEnd = html.indexOf('</noscript', end);
    if (frameEnd >= 0 && (substituteEnd < 0 || frameEnd < substituteEnd)) continue;
    closed += `${html.slice(from, end)}</iframe>`;
    from = end;
  }
  return from === 0 ? html : closed + html.slice(from);
}
