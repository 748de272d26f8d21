import type { Point } from './geometry.ts';
import type { Screen } from './view.ts';

/** The words beside the pointer. */
export class Tip {
  private readonly element: HTMLElement;

  constructor(parent: HTMLElement) {
    this.element = document.createElement('div');
    this.element.className = 'amap-layer amap-tip';
    this.element.style.inset = 'auto';
    this.element.style.left = this.element.style.top = '0';
    parent.append(this.element);
  }

  /** Shows words at a screen point; none hides it. Stays inside the container. */
  show(text: string, p: Point | undefined, screen: Screen): void {
    if (this.element.textContent !== text) this.element.textContent = text;
    if (!p || text === '') return;
    const w = this.element.offsetWidth;
    const h = this.element.offsetHeight;
    const x = p.x + 14 + w > screen.width ? p.x - 10 - w : p.x + 14;
    const y = p.y + 18 + h > screen.height ? p.y - 10 - h : p.y + 18;
    this.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}
