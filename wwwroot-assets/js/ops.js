// Lets the rows of a line be dropped on each other. What a drop means is decided by the page.
export function attach(root) {
  // Some browsers drag nothing that carries nothing.
  root?.addEventListener('dragstart', event => event.dataTransfer?.setData('application/x-studio-job', 'job'));
  root?.addEventListener('dragover', event => {
    if (event.dataTransfer?.types.includes('application/x-studio-job')) event.preventDefault();
  });
}
