/**
 * Where menus and tips are put into the page: into a landmark of their own, so that those who go from landmark to landmark
 * find them. It stands in the document, because most overlays are prepared before anything else of the page is there.
 */
export function overlayPlace(): Element | null {
  return document.getElementById('overlays')
}
