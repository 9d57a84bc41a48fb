// A workshop case of one's own: a window that has it gives it to the other windows of this browser. No window keeps it.
const room = new BroadcastChannel("guide-workshop-case")

export default function ({ data: [data], setTriggerValue }) {
  room.onmessage = ({ data: said }) => {
    if (said === null) { if (data.text) { room.postMessage(data.text) } }
    else if (said !== data.text) { setTriggerValue("own", said) }
  }
  if (data.write && window.__guideOwn !== data.write) {
    window.__guideOwn = data.write
    room.postMessage(data.text)
  } else if (!data.text && !window.__guideAsked) {
    window.__guideAsked = true
    room.postMessage(null)
  }
  return () => { room.onmessage = null }
}
