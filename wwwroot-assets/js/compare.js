// Moves the edge between two pictures with the slider that lies over them.
export function attach(root) {
  const slider = root?.querySelector('input[type=range]');
  if (!slider) return;
  const move = () => root.style.setProperty('--at', `${slider.value}%`);
  slider.addEventListener('input', move);
  move();
}
