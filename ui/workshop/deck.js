// The keys of the presenter view, and type as large as what a slide holds allows.
//
// A press names the slide that it wants, and not "one on": of two quick presses the later stands. It is sent until it is
// answered, so that none is lost: not with a message, with a server, or with an answer that did not come through.
// Streamlit's own keys (r, c, escape) do nothing here: a finger that slips changes no slide.
const BY = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, Enter: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }
const BLANK = ["b", "B", "."]
const TIMER = ["t", "T"]
const STREAMLITS = ["r", "R", "c", "C", "Escape"]
const LEFT_ALONE = /^(F\d+|Shift|Control|Alt|Meta)$/
const LARGEST = 0.09
const SMALLEST = 16
const RETRY = 2000
const GAP = 500
const root = document.documentElement
let wanted
let asked = null
let turn = 0
let next

// The largest type at which the slide ends above the bar and nothing in it is cut. The style sheet makes the rest of it.
function fit() {
  const slide = document.querySelector("[class*=st-key-slide_]")
  const bar = document.querySelector(".st-key-stage")
  if (!slide || !bar) { return }
  const main = document.querySelector("[data-testid=stMain]")
  const room = bar.getBoundingClientRect().top - slide.getBoundingClientRect().top - main.scrollTop
  root.style.setProperty("--room", `${room}px`)
  const fits = (size) => {
    root.style.setProperty("--fit", `${size}px`)
    return slide.offsetHeight <= room + 1 && slide.scrollWidth <= slide.clientWidth
  }
  let [low, high] = [SMALLEST, Math.max(SMALLEST, LARGEST * innerHeight)]
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (fits(middle)) { low = middle } else { high = middle }
  }
  root.style.setProperty("--fit", `${low}px`)
}

export default function ({ data: [data], setTriggerValue }) {
  window.__guideDeck?.abort()
  const deck = new AbortController()
  window.__guideDeck = deck
  const listen = (name, action) => window.addEventListener(name, action, { capture: true, signal: deck.signal })

  const send = () => {
    clearTimeout(next)
    setTriggerValue("to", { place: wanted, turn: asked })
    next = setTimeout(send, RETRY)
  }
  clearTimeout(next)
  if (asked === null || data.turn === asked) { [wanted, asked] = [data.at, null] }
  else { next = setTimeout(send, data.turn === null ? 0 : RETRY) } // a new server has had no press
  const step = (by) => {
    let to = wanted + by
    while (data.over.includes(to)) { to += by }
    go(to)
  }
  const go = (to) => {
    const place = Math.max(0, Math.min(data.last, to))
    if (place === wanted) { return }
    turn = Math.max(Date.now(), turn + 1) // two presses can come at the same time by the clock
    wanted = place
    asked = turn
    send()
  }

  listen("keydown", (event) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || LEFT_ALONE.test(key)) { return }
    const blank = root.hasAttribute("data-blank")
    const on_control = (key === "Enter" || key === " ") && event.target.closest("button, a, summary, input")
    const timer = TIMER.includes(key) && document.querySelector(".st-key-timer button")
    const moves = !on_control && (key in BY || key === "Home" || key === "End")
    if (!blank && !moves && !timer && !BLANK.includes(key) && !STREAMLITS.includes(key)) { return }
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.repeat) { return }
    if (blank || BLANK.includes(key)) { root.toggleAttribute("data-blank", !blank && data.blanks) }
    else if (timer) { timer.click() }
    else if (moves) { key in BY ? step(BY[key]) : go(key === "Home" ? data.first : data.end) }
  })

  listen("click", (event) => {
    if (root.hasAttribute("data-blank")) {
      event.stopPropagation()
      root.removeAttribute("data-blank")
      return
    }
    const button = event.target.closest(".st-key-back button, .st-key-next button")
    if (!button) { return }
    event.stopPropagation()
    if (event.detail) { button.blur() }
    step(button.closest(".st-key-next") ? 1 : -1)
  })

  // The key of the room is this browser's: what a new room wrote, every window reads.
  const { name, key, write } = data.room
  const kept = () => document.cookie.split("; ").find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? ""
  if (write && window.__guideRoom !== `${write} ${key}`) {
    window.__guideRoom = `${write} ${key}`
    document.cookie = `${name}=${key}; path=/; max-age=${key ? 4 * 60 * 60 : 0}; samesite=strict${location.protocol === "https:" ? "; secure" : ""}`
  }
  let told = key
  const look = setInterval(() => {
    if (kept() !== told) { told = kept(); setTriggerValue("room", told) }
  }, 1000)
  deck.signal.addEventListener("abort", () => clearInterval(look))

  listen("resize", fit)
  document.fonts.ready.then(fit)
  const watch = new MutationObserver(fit)
  watch.observe(document.querySelector("[data-testid=stMain]"), { childList: true, subtree: true, characterData: true })
  deck.signal.addEventListener("abort", () => watch.disconnect())
  fit()
  // Drawn anew, the deck is away for a moment: a press in it waits, and is sent by the deck that comes.
  return () => {
    root.removeAttribute("data-blank")
    setTimeout(() => {
      if (window.__guideDeck !== deck) { return }
      deck.abort()
      clearTimeout(next)
      asked = null
    }, GAP)
  }
}
