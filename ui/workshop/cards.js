// The made-up cases as cards, with a button for each way into a case. A button is called by its words and its case.
const el = (tag, given, ...inside) => {
  const made = Object.assign(document.createElement(tag), given)
  made.append(...inside)
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const asked = JSON.stringify(data), shown = parentElement.querySelector(".cases")
  if (shown?.asked === asked) { shown.press = setTriggerValue; return }
  const list = el("ul", { className: "cases", asked, press: setTriggerValue })
  for (const { id, title, question } of data.cases) {
    const ways = Object.entries(data.ways).map(([way, words]) =>
      el("button", {
        type: "button", textContent: words, ariaLabel: `${words} ${title}`,
        onclick: () => list.press("way", { case: id, way }),
      }))
    list.append(
      el("li", {}, el("h3", { textContent: title }), el("p", { textContent: question }), el("div", {}, ...ways)))
  }
  parentElement.replaceChildren(list)
}
