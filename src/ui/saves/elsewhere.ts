/**
 * Asks the other windows of this browser whether one of them has the same game on its screen, and answers when asked. A
 * browser without channels simply never finds any.
 */
export function watchElsewhere(id: string, found: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel('araxes-games');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { kind, game } = (data ?? {}) as { kind?: unknown; game?: unknown };
    if (game !== id) return;
    if (kind === 'opened') channel.postMessage({ kind: 'here', game: id });
    found();
  });
  channel.postMessage({ kind: 'opened', game: id });
  return () => channel.close();
}
