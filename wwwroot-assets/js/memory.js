// What is being edited, kept in this tab for its next look at it.
export function remember(key, value) {
  if (value) sessionStorage.setItem(key, value);
  else sessionStorage.removeItem(key);
}

export function recall(key) { return sessionStorage.getItem(key); }
