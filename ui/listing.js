// A list of items, each with a button for every way. A button is called by its words and the title of its item.
const el = (tag, given, ...inside) => {
  const made = Object.assign(document.createElement(tag), given)
  made.append(...inside)
  return made
}

const text = ({ words, lines, small }) => [
  ...words ? [el("p", { textContent: words, className: lines.length ? "name" : small ? "small" : "" })] : [],
  ...lines.length ? [el("ul", {}, ...lines.map((line) => el("li", { textContent: line })))] : [],
]

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const asked = JSON.stringify(data), shown = parentElement.querySelector(".listing")
  if (shown?.asked === asked) { shown.press = setTriggerValue; return }
  const whole = el("div", { className: "listing", asked, press: setTriggerValue })
  const item = (heading) => ({ id, key, title, texts }) => el("li", { className: key ? `st-key-${key}` : "" },
    el(heading, { textContent: title }),
    el("div", {}, ...texts.flatMap(text)),
    el("div", {}, ...Object.entries(data.ways).map(([way, words]) => el("button", {
      type: "button", textContent: words, ariaLabel: `${words} ${title}`, onclick: () => whole.press("way", { way, id }),
    }))))
  for (const { title, items } of data.sections) {
    whole.append(...title ? [el("h3", { textContent: title })] : [], el("ul", {}, ...items.map(item(title ? "p" : "h3"))))
  }
  parentElement.replaceChildren(whole)
}
