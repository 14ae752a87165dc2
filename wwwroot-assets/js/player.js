// Starts a video without sound, unless its viewer prefers less motion: then it waits with its controls shown.
export function start(video) {
  if (!video) return;
  video.muted = true;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    video.controls = true;
    return;
  }
  video.play().catch(() => { video.controls = true; });
}
