/** Mouse, touch and wheel on the map, told as moves of the camera and taps. */

/** What the gestures mean. Positions are screen pixels of the container. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  tap(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  /** A drag or pinch begins or ends. */
  drag(active: boolean): void;
}

/** Farther than this and a press is a drag, not a tap. */
const slop = { mouse: 4, touch: 9 } as const;

/** Listens on an element; returns a function that stops it. */
export function listen(element: HTMLElement, gestures: Gestures): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let start = { x: 0, y: 0 };
  let dragging = false;
  let span = 0;
  const at = (event: PointerEvent | WheelEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spanOf = () => {
    const [a, b] = [...down.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const begin = () => {
    if (dragging) return;
    dragging = true;
    gestures.drag(true);
  };

  const press = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const p = at(event);
    down.set(event.pointerId, p);
    element.setPointerCapture(event.pointerId);
    if (down.size === 1) start = p;
    if (down.size === 2) {
      span = spanOf();
      begin();
    }
  };
  const move = (event: PointerEvent) => {
    const p = at(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') gestures.hover(p.x, p.y);
      return;
    }
    const limit = event.pointerType === 'mouse' ? slop.mouse : slop.touch;
    if (!dragging && Math.hypot(p.x - start.x, p.y - start.y) > limit) begin();
    down.set(event.pointerId, p);
    if (!dragging) return;
    if (down.size === 1) gestures.pan(p.x - before.x, p.y - before.y);
    else if (down.size === 2) {
      const [a, b] = [...down.values()];
      gestures.pan((p.x - before.x) / 2, (p.y - before.y) / 2);
      const next = spanOf();
      if (span > 0 && next > 0) gestures.zoom(next / span, (a.x + b.x) / 2, (a.y + b.y) / 2);
      span = next;
    }
  };
  const release = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    const p = at(event);
    if (down.size > 0) return;
    if (dragging) {
      dragging = false;
      gestures.drag(false);
    } else if (event.type === 'pointerup') gestures.tap(p.x, p.y);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const p = at(event);
    // Lines and pages to pixels; a pinch on a trackpad arrives as a wheel with the control key, in small steps.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1);
    const speed = event.ctrlKey ? 0.01 : 0.0016;
    gestures.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) * speed), p.x, p.y);
  };
  const leave = () => gestures.leave();

  element.addEventListener('pointerdown', press);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', press);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', release);
    element.removeEventListener('pointercancel', release);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}
