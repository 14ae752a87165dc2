// The reader's time zone, by IANA's name. The cookie tells it to the next page before that one is drawn.
export function zone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  document.cookie = `zone=${encodeURIComponent(timeZone ?? '')}; path=/; max-age=31536000; samesite=lax`;
  return timeZone;
}
