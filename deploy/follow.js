// Looks every few seconds whether the room has moved on, and then loads the page again. The page works without it.
const { now } = document.currentScript.dataset
const look = async () => {
  try {
    const answer = await fetch(`${location.pathname}/now`, { cache: "no-store" })
    if (answer.status === 404 || (answer.ok && (await answer.text()) !== now)) { location.replace(location.pathname) }
  } catch { /* the network is away: the next look may find it */ }
}
setInterval(look, 2000 + 1000 * Math.random())
document.addEventListener("visibilitychange", () => { if (!document.hidden) { look() } })
