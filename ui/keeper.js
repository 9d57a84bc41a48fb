// The tab's side of the keeper: what the session must have before this tab writes over what it kept.
//
// A session that this tab has not met is sent what the tab kept, again and again, until its data say that it has it.
// Only then does the tab write, and then just what the session holds. A message that is lost costs a pause, no answer.
let next

export default function ({ data, setTriggerValue }) {
  const places = { case: data.store, aside: `${data.store}-aside` }
  const kept = Object.fromEntries(Object.entries(places).map(([name, key]) => [name, sessionStorage.getItem(key)]))
  clearTimeout(next)
  if (window.__guideSession !== data.session && !data.received && (kept.case || kept.aside)) {
    const send = (pause) => {
      setTriggerValue("kept", kept)
      next = setTimeout(send, pause, 2 * pause)
    }
    send(1000)
    return
  }
  window.__guideSession = data.session
  for (const [name, key] of Object.entries(places)) {
    if (data[name] === null) {
      sessionStorage.removeItem(key)
    } else {
      sessionStorage.setItem(key, data[name])
    }
  }
}
