// The steps as links. A link stays the same one while its words change: a press that began before an answer was taken is
// still a click on it when it ends. With a key held down it is the browser's own.
// Where the menu lies over the page it folds away as a step is taken: the new page would be under it.
const OVER = "(max-width: 48rem)"
const fold = () => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()
const say = (at, words) => { if (at.textContent !== words) { at.textContent = words } }

function make(lists) {
  return lists.map((steps) => {
    const list = document.createElement("ul")
    for (const { id } of steps) {
      const link = document.createElement("a")
      link.dataset.step = id
      link.append(document.createElement("span"), document.createElement("small"))
      const item = document.createElement("li")
      item.append(link)
      list.append(item)
    }
    return list
  })
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const nav = parentElement.querySelector("nav")
  const steps = data.lists.flat()
  say(parentElement.querySelector("strong"), data.name)
  if ([...nav.querySelectorAll("a")].map((link) => link.dataset.step).join() !== steps.map(({ id }) => id).join()) {
    nav.replaceChildren(...make(data.lists))
  }
  for (const { id, address, title, left, here } of steps) {
    const link = nav.querySelector(`[data-step="${id}"]`)
    link.href = address
    say(link.firstChild, left ? `${title} ` : title)
    say(link.lastChild, left ? `(${left})` : "")
    link.ariaCurrent = here ? "page" : null
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return }
      event.preventDefault()
      setTriggerValue("step", id)
      if (matchMedia(OVER).matches) { fold() }
    }
  }
}
