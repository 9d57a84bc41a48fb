// The made-up cases as cards, with a button for each way into a case. A button is called by its words and its case.
const el = (tag, given, ...inside) => {
  const made = Object.assign(document.createElement(tag), given)
  made.append(...inside)
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const card = ({ id, title, question }) => {
    const ways = Object.entries(data.ways).map(([way, words]) =>
      el("button", {
        type: "button", textContent: words, ariaLabel: `${words} ${title}`,
        onclick: () => setTriggerValue("way", { case: id, way }),
      }))
    return el("li", {}, el("h3", { textContent: title }), el("p", { textContent: question }), el("div", {}, ...ways))
  }
  parentElement.replaceChildren(el("ul", { className: "cases" }, ...data.cases.map(card)))
}
