// Says that the page is in British English, asks a server that came back for its run and gives it the words that no
// box has sent, and moves the focus on request.
const FIRST = "h2, h3, summary, button, input, select, textarea"

function sought(key) {
  if (!key) { return document.querySelector("[data-testid=stMain] h1") }
  const place = document.querySelector(`.st-key-${CSS.escape(key)}`)
  // A component has nothing in it until it has drawn itself.
  return place?.querySelector(FIRST) ?? (place?.querySelector("[data-testid^=stBidiComponent]") ? null : place)
}

export default function ({ data: [data], setTriggerValue }) {
  document.documentElement.lang = "en-GB"
  const app = document.querySelector("[data-testid=stApp]")
  window.__guideWatch?.disconnect()
  window.__guideWatch = new MutationObserver(() => {
    if (app.dataset.testConnectionState === "CONNECTED") { setTriggerValue("returned", window.__guideTyped?.()) }
  })
  window.__guideWatch.observe(app, { attributeFilter: ["data-test-connection-state"] })
  if (data && window.__guideFocus !== data.turn) {
    window.__guideFocus = data.turn
    let tries = 20
    const go = () => {
      const target = sought(data.key)
      if (!target && tries-- > 0) { setTimeout(go, 50); return }
      if (!target) { return }
      if (data.key && target.matches(".clauses summary")) { target.parentElement.open = true }
      if (target.tabIndex < 0) { target.tabIndex = -1 }
      target.focus({ preventScroll: !data.key })
      if (data.key) {
        target.scrollIntoView({ block: "center" })
      } else {
        document.querySelector("[data-testid=stMain]").scrollTo(0, 0)
      }
    }
    requestAnimationFrame(go)
  }
}
