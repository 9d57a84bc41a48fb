// The tab's side of the keeper: what the session must have before this tab writes over what it kept.
//
// A session that this tab has not met is sent what the tab kept, again and again, until its data say that it has it.
// Only then does the tab write, and then just what the session holds. A message that is lost costs a pause, no answer.
// Words are kept as they are typed, for a box sends them only when it is left.
const BOX = "[data-testid=stTextInput], [data-testid=stTextArea]"
let store, next, turn

const kept = (name) => sessionStorage.getItem(store + name)

function write(name, text) {
  if (text === null) {
    sessionStorage.removeItem(store + name)
  } else {
    sessionStorage.setItem(store + name, text)
  }
}

const typed = () => JSON.parse(kept("-typed") ?? '{"words":{}}').words
const keepTyped = (words) => {
  const none = Object.keys(words).length === 0
  write("-typed", none ? null : JSON.stringify({ at: Date.now(), words }))
}

document.addEventListener("input", ({ target }) => {
  const key = target.closest(BOX)?.closest("[class*=st-key-q_]")?.className.match(/st-key-q_(\w+)/)
  if (key && store) { keepTyped({ ...typed(), [key[1]]: target.value }) }
})

// Words last for as long as their box shows them and the case does not hold them, and no longer than the case.
function forgetTyped(data) {
  const answers = data.case ? JSON.parse(data.case).answers : {}
  const waits = ([id, words]) =>
    turn === data.turn &&
    words !== (answers[id] ?? "") &&
    document.querySelector(`.st-key-q_${id} :is(input, textarea)`)?.value === words
  const all = Object.entries(typed())
  const left = all.filter(waits)
  if (left.length < all.length) { keepTyped(Object.fromEntries(left)) }
  turn = data.turn
}

export default function ({ data, setTriggerValue }) {
  store = data.store
  clearTimeout(next)
  if (window.__guideSession !== data.session && !data.received && (kept("") || kept("-aside") || kept("-typed"))) {
    const send = (pause) => {
      setTriggerValue("kept", { case: kept(""), aside: kept("-aside"), typed: kept("-typed"), now: Date.now() })
      next = setTimeout(send, pause, 2 * pause)
    }
    send(1000)
    return
  }
  window.__guideSession = data.session
  forgetTyped(data)
  write("", data.case)
  write("-aside", data.aside)
}
