/* Links to a place in the page, such as a section. */

/** Goes where the clicked link leads, with the keyboard; the router must not see it, for it is no navigation. */
export function followInPage(event: Event): HTMLElement | null {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  const place = link && document.getElementById(link.hash.slice(1));
  if (place) {
    event.preventDefault();
    event.stopPropagation();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  return place;
}
