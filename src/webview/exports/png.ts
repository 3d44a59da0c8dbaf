/** Pixels of the picture for each of its own: fine enough for a slide. */
const scale = 2;

/** An SVG text as the bytes of a PNG file; fails where the page cannot draw it. */
export async function pngOf(svg: string, { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = widthPx * scale;
  canvas.height = heightPx * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("The picture could not be drawn as PNG.");
  return blob;
}

/** Bytes as base64, as messages carry them. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
