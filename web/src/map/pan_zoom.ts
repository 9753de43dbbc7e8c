// Pan and zoom by hand, wheel and button. The wheel alone scrolls the page, one finger too.

import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import type { View } from './frame';

export class PanZoom {
  readonly #frame: HTMLElement;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;

  //! \param taken  whether something else of the map takes a press
  constructor(frame: HTMLElement, taken: (event: MouseEvent) => boolean, moved: (view: View) => void) {
    this.#frame = frame;
    this.#zoom = zoom<HTMLElement, unknown>()
      .scaleExtent([0.25, 14])
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
        if ('touches' in event) return event.touches.length > 1;
        return event.type !== 'dblclick' && event.button === 0 && !taken(event);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { k, x, y } = event.transform;
        moved({ k, x, y });
      });
    select(frame).call(this.#zoom);
  }

  scale(by: number): void {
    this.#zoom.scaleBy(select(this.#frame), by);
  }

  home(): void {
    this.#zoom.transform(select(this.#frame), zoomIdentity);
  }

  //! Moves the base point to the middle of the frame.
  to(x: number, y: number): void {
    this.#zoom.translateTo(select(this.#frame), x, y);
  }
}
