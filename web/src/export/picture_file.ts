// Charts as files: the SVG as it stands on the page, with its colours written into it.

const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size',
  'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'paint-order', 'stroke-linejoin',
  'stroke-opacity', 'vector-effect', 'visibility'];
const space = 'http://www.w3.org/2000/svg';

function write_styles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  to.removeAttribute('tabindex');
  for (let i = 0; i < from.children.length; ++i) write_styles(from.children[i]!, to.children[i]!);
}

/*!
 * One SVG file: white ground, the stamp below the chart.
 * \param stamp  as-of date and sensitivity; what leaves the page carries it
 */
export function svg_file(chart: SVGSVGElement, stamp: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  write_styles(chart, copy);
  const box = (chart.getAttribute('viewBox') ?? '0 0 600 300').split(/[ ,]+/).map(Number);
  const [x = 0, y = 0, width = 600, height = 300] = box;
  const foot = 22;
  copy.setAttribute('xmlns', space);
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height + foot}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + foot));
  copy.setAttribute('font-family', 'sans-serif');
  const ground = document.createElementNS(space, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height: height + foot, fill: '#FFFFFF' }))
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  const words = document.createElementNS(space, 'text');
  words.setAttribute('x', String(x + 4));
  words.setAttribute('y', String(y + height + 15));
  words.setAttribute('font-size', '11');
  words.setAttribute('fill', '#333333');
  words.textContent = stamp;
  copy.append(words);
  return new XMLSerializer().serializeToString(copy);
}

//! The same as PNG, twice as large as on the page.
export async function png_file(chart: SVGSVGElement, stamp: string, scale = 2): Promise<Blob> {
  const text = svg_file(chart, stamp);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
