// A workshop case of one's own: kept in this tab for a reload, and given to the other windows of this browser.
const STORE = "guide-workshop-case"
const room = new BroadcastChannel(STORE)

export default function ({ data, setTriggerValue }) {
  const kept = () => { try { return sessionStorage.getItem(STORE) ?? "" } catch { return data.text } }
  const keep = (text) => { try { sessionStorage.setItem(STORE, text) } catch { /* this browser keeps nothing */ } }
  const take = (text) => {
    keep(text)
    if (text !== data.text) { setTriggerValue("own", text) }
  }
  room.onmessage = ({ data: said }) => {
    if (said === null) { if (data.text) { room.postMessage(data.text) } }
    else { take(said) }
  }
  if (data.write && window.__guideOwn !== data.write) {
    window.__guideOwn = data.write
    keep(data.text)
    room.postMessage(data.text)
  } else if (kept() !== data.text) {
    take(kept())
  } else if (!data.text && !window.__guideAsked) {
    window.__guideAsked = true
    room.postMessage(null)
  }
  return () => { room.onmessage = null }
}
