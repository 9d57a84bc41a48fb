// The steps as links. Drawn anew when one of them says something else; a link with a key held down is the browser's own.
// Where the menu lies over the page it folds away as a step is taken: the new page would be under it.
const OVER = "(max-width: 48rem)"
const fold = () => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.querySelector("strong").textContent = data.name
  parentElement.querySelector("nav").replaceChildren(
    ...data.lists.map((steps) => {
      const list = document.createElement("ul")
      for (const { id, address, title, left, here } of steps) {
        const link = document.createElement("a")
        link.href = address
        link.textContent = title
        if (left) {
          link.append(" ", Object.assign(document.createElement("small"), { textContent: `(${left})` }))
        }
        if (here) {
          link.ariaCurrent = "page"
        }
        link.onclick = (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return }
          event.preventDefault()
          setTriggerValue("step", id)
          if (matchMedia(OVER).matches) { fold() }
        }
        const item = document.createElement("li")
        item.append(link)
        list.append(item)
      }
      return list
    }),
  )
}
