/**
 * Set the title page as a page, with the contents on it if they fit. If not even the title page does, its
 * abstracts go before the contents; then it is as small as it takes. Runs in the page.
 */
export function setTitlePage(): void {
  const title = document.querySelector<HTMLElement>('.title-page')
  const contents = document.querySelector<HTMLElement>('nav.contents')
  if (!title) return
  const leaf = document.createElement('div')
  leaf.className = 'leaf recto title-leaf'
  title.before(leaf)
  leaf.append(title)
  const isTooHigh = () => leaf.scrollHeight > leaf.clientHeight
  const isApart = document.documentElement.matches('.contents-apart')
  if (contents && !isApart) leaf.append(contents)
  if (contents && isTooHigh()) leaf.after(contents)
  const abstract = title.querySelector('.pair:has(> .abstract)')
  if (contents && abstract && isTooHigh()) leaf.after(abstract)
  if (isTooHigh()) title.style.zoom = `${(leaf.clientHeight / leaf.scrollHeight) * 0.99}`
}
