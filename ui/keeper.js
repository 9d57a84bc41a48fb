// The tab's side of the keeper: what the session must have before this tab writes over what it kept.
//
// A session that this tab has not met is sent what the tab kept, again and again, until its data say that it has it.
// Only then does the tab write, and then just what the session holds. A message that is lost costs a pause, no answer.
// Words are kept as they are typed, for a box sends them only when it is left, and not when it is taken away.
const BOX = "[data-testid=stTextInput], [data-testid=stTextArea], .typed"
let store, turn, next
let blocked = false

// A browser can refuse to keep anything, or have no room left: the guide works on, and says so.
function orBlocked(action) {
  try {
    return action()
  } catch {
    blocked = true
    return null
  }
}

const kept = (name) => orBlocked(() => sessionStorage.getItem(store + name))

function write(name, text) {
  orBlocked(() => (text === null ? sessionStorage.removeItem(store + name) : sessionStorage.setItem(store + name, text)))
}

const typed = () => Object.entries(JSON.parse(kept("-typed") ?? '{"words":{}}').words)
const asTyped = (words) => (words.length ? JSON.stringify({ at: Date.now(), words: Object.fromEntries(words) }) : null)
window.__guideTyped = () => kept("-typed")
const boxOf = (id) => document.querySelector(`.st-key-q_${id} :is(input, textarea)`)

document.addEventListener("input", ({ target }) => {
  const key = target.closest(BOX)?.closest("[class*=st-key-q_]")?.className.match(/st-key-q_(\w+)/)
  if (key && store) { write("-typed", asTyped([...typed(), [key[1], target.value]])) }
})

// Words wait until the case holds them, their box shows something else, or another case takes the place of theirs. What
// the session has and cannot read as a day is in no case: it is kept, and never sent twice to one session.
function forgetTyped(data) {
  const answers = { ...(data.case && JSON.parse(data.case).answers), ...data.taken }
  const waits = ([id, words]) =>
    words.trim() !== (answers[id] ?? "").trim() && (boxOf(id)?.value ?? words) === words
  const all = typed()
  const left = all.filter((each) => isHeld(data, each) || (turn === data.turn && waits(each)))
  if (left.length < all.length) { write("-typed", asTyped(left)) }
  turn = data.turn
}

// A page that is being left sends no more: its part would be drawn into the page that takes its place, and break that.
const leave = () => clearTimeout(next)

const isHeld = (data, [id, words]) => data.unread[id] === words

function repeat(action, pause) {
  if (action()) { next = setTimeout(repeat, pause, action, Math.min(2 * pause, 4000)) }
}

export default function ({ data: [data], setTriggerValue }) {
  store = data.store
  clearTimeout(next)
  if (window.__guideSession !== data.session && !data.received && (kept("") || kept("-aside") || kept("-typed"))) {
    repeat(() => {
      setTriggerValue("kept", {
        case: kept(""), aside: kept("-aside"), change: kept("-change"), typed: kept("-typed"), now: Date.now(),
      })
      return true
    }, 2000)
    return leave
  }
  window.__guideSession = data.session
  forgetTyped(data)
  write("", data.case)
  write("-aside", data.aside)
  write("-change", data.change)
  if (blocked && !data.blocked) { setTriggerValue("blocked", true) }
  next = setTimeout(repeat, 1000, () => {
    const lost = typed().filter((each) => !boxOf(each[0]) && !isHeld(data, each))
    if (lost.length) { setTriggerValue("typed", asTyped(lost)) }
    return lost.length
  }, 1000)
  return leave
}
