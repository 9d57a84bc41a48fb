// The board: the places, and the week that is painted with them. It draws at once what a head does, sends it to Python as
// an operation with a number, and keeps sending until Python has answered that number: then Python's week is the truth.
const RETRY = 2000, HOLD = 250, SLIP = 8

const el = (tag, given = {}, ...inside) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) made[name] = value
    else made.setAttribute(name, value)
  }
  made.append(...inside)
  return made
}
const say = (at, words) => { if (at.textContent !== words) at.textContent = words }
const set = (at, name, value) => {
  if (value === null) at.removeAttribute(name)
  else if (at.getAttribute(name) !== value) at.setAttribute(name, value)
}
const fill = (select, choices) => {
  const key = JSON.stringify(choices)
  if (select.filled === key) return
  select.filled = key
  select.replaceChildren(...choices.map(([value, words]) => el("option", { value }, words)))
}

function make(root, first) {
  const { days, halves, words } = first
  const sessions = Object.keys(days).flatMap(day => Object.keys(halves).map(half => `${day}_${half}`))
  const board = { data: first, brush: null, chosen: false, open: null, added: false, waiting: [], turn: 0, from: Math.random().toString(36).slice(2, 10) }
  let pointed = false, pressed = false, stale = false, drag = null, byPointer = false, timer = 0

  // ------------------------------------------------------------ the week as it stands, with what Python has not answered yet
  const now = () => Object.assign({}, board.data.answers, ...board.waiting.map(([, each]) => each).filter(each => typeof each === "object"))
  const shown = at => board.data.ids.filter(id => at[`${id}_name`] || at[`${id}_kind`] || sessions.some(each => at[each] === id))
  const called = (id, at) => (at[`${id}_name`] === board.data.answers[`${id}_name`] && board.data.labels[id]) || at[`${id}_name`] || board.data.labels[id]
  const send = () => {
    clearTimeout(timer)
    if (!board.waiting.length) return
    board.trigger("ops", { from: board.from, ops: board.waiting })
    timer = setTimeout(send, RETRY)
  }
  const act = operation => {
    if (typeof operation === "object") {
      const at = now()
      const changed = Object.entries(operation).filter(([id, value]) => (at[id] ?? null) !== value)
      if (!changed.length) return draw()
      operation = Object.fromEntries(changed)
    }
    board.waiting.push([++board.turn, operation])
    send()
    draw()
  }
  const paint = ids => { if (board.brush) act(Object.fromEntries(ids.map(id => [id, board.brush]))) }
  const of = { day: day => sessions.filter(id => id.startsWith(day)), half: half => sessions.filter(id => id.endsWith(half)) }

  // ------------------------------------------------------------ places
  const list = el("div", { class: "list", role: "group", "aria-label": words.paint })
  const cards = {}
  const typed = el("input", { type: "text", autocomplete: "off", maxlength: "60", placeholder: words.example })
  const naming = el("label", { class: "typed" }, el("span", {}, words.add), typed)  // the keeper keeps what is typed in it, as it does for every box
  const add = el("form", { class: "add" }, naming, el("button", { type: "submit" }, words.add_button))
  const full = el("p", { class: "full" }, words.full)
  const commit = () => {
    const name = typed.value.trim(), at = now(), id = board.data.ids.find(each => !shown(at).includes(each))
    typed.value = ""
    if (!name || !id) return
    Object.assign(board, { brush: id, chosen: true, open: id, added: true })
    act({ [`${id}_name`]: name })
    if (!pressed) cards[id].kind.focus()
  }
  typed.onchange = commit
  add.onsubmit = event => { event.preventDefault(); commit() }

  const card = id => {
    const name = el("b"), kind = el("small"), swatch = el("button", { type: "button", class: "swatch" }, el("i"), el("span", {}, name, kind))
    swatch.onclick = () => { Object.assign(board, { brush: board.brush === id ? null : id, chosen: true }); draw() }
    const made = { id, swatch, words: name, under: kind, box: el("div", { class: "place", "data-place": id }, swatch) }
    if (!board.data.ids.includes(id)) return made
    const input = el("input", { type: "text", autocomplete: "off", id: `${id}_name`, maxlength: "60" })
    input.onchange = () => act({ [`${id}_name`]: input.value.trim() || null })
    input.onkeydown = event => { if (event.key === "Enter") { input.blur(); swatch.focus() } }
    const select = el("select", { id: `${id}_kind` })
    select.onchange = () => {
      if (byPointer && board.added) { board.open = null; swatch.focus() }
      act({ [`${id}_kind`]: select.value || null })
    }
    const edit = el("button", { type: "button", class: "edit" }, words.edit)
    edit.onclick = () => { Object.assign(board, { open: board.open === id ? null : id, added: false }); draw() }
    const out = el("button", { type: "button", class: "out" }, words.out)
    out.onclick = () => {
      const at = now(), gone = { [`${id}_name`]: null, [`${id}_kind`]: null }
      for (const each of sessions) if (at[each] === id) gone[each] = board.data.home
      board.open = null
      act(gone)
      typed.focus()
    }
    const said = el("p", { class: "hint" })
    const lacks = { name: el("p", { class: "lacks" }), kind: el("p", { class: "lacks" }) }
    made.fields = el("div", { class: "fields" }, lacks.name, el("label", { class: `typed st-key-q_${id}_name` }, el("span", {}, words.name), input), lacks.kind, el("label", {}, el("span", {}, words.kind), select), said, out)
    made.box.append(edit, made.fields)
    return Object.assign(made, { name: input, kind: select, edit, out, said, lacks })
  }

  // ------------------------------------------------------------ the week
  const grid = el("div", { class: "grid", role: "group", "aria-label": words.week })
  const heads = {}
  const head = (id, name, held, at) => {
    heads[id] = el("button", { type: "button", class: `head ${at.includes("half") ? "half" : "day"}`, style: at }, name)
    heads[id].onclick = () => paint(held)
    return heads[id]
  }
  Object.entries(halves).forEach(([half, name], row) => grid.append(head(half, name[0].toUpperCase() + name.slice(1), of.half(half), `--half:${row + 2}`)))
  const cells = {}
  Object.entries(days).forEach(([day, name], column) => {
    grid.append(head(day, name, of.day(day), `--day:${column + 2}`))
    Object.entries(halves).forEach(([half, half_name], row) => {
      const id = `${day}_${half}`
      const where = el("span", { class: "where", "aria-hidden": "true" }), mark = el("span", { class: "mark", id: `mark_${id}`, "aria-hidden": "true" })
      const select = el("select", { id, "aria-label": `${name} ${half_name}`, "aria-describedby": `mark_${id}` })
      select.onchange = () => act({ [id]: select.value })
      cells[id] = { box: el("div", { class: "cell", "data-session": id, style: `--day:${column + 2};--half:${row + 2}` }, where, mark, select), where, mark, select, day: column, half: row }
      grid.append(cells[id].box)
    })
  })

  // Dragging fills the block from the first session to the one under the pointer. A finger scrolls unless it sets off sideways or rests.
  const under = event => document.elementFromPoint(event.clientX, event.clientY)?.closest?.(".week-board .cell")?.dataset.session
  const block = (from, to) => sessions.filter(id => ["day", "half"].every(way => {
    const ends = [cells[from][way], cells[to][way]]
    return cells[id][way] >= Math.min(...ends) && cells[id][way] <= Math.max(...ends)
  }))
  const light = ids => { for (const [id, cell] of Object.entries(cells)) cell.box.classList.toggle("lit", ids.includes(id)) }
  const end = keep => {
    if (!drag) return
    const { from, to } = drag
    clearTimeout(drag.timer)
    drag = null
    light([])
    if (keep) paint(block(from, to))
  }
  grid.onpointerdown = event => {
    if (typed.value.trim()) commit()
    const from = under(event)
    if (!from || !board.brush || event.button) return
    drag = { from, to: from, x: event.clientX, y: event.clientY, on: event.pointerType !== "touch", moved: false }
    if (event.pointerType === "touch") {
      event.target.releasePointerCapture?.(event.pointerId)
      drag.timer = setTimeout(() => { if (drag) { drag.on = true; light([from]) } }, HOLD)
    } else {
      event.preventDefault()
      light([from])
    }
  }
  grid.addEventListener("touchmove", event => { if (drag?.on) event.preventDefault() }, { passive: false })
  grid.oncontextmenu = event => { if (drag) event.preventDefault() }

  // ------------------------------------------------------------ tools
  const tool = (words, go) => { const made = el("button", { type: "button" }, words); made.onclick = go; return made }
  const undo = tool(words.undo, () => { if (board.data.undo) act("undo") })
  const redo = tool(words.redo, () => { if (board.data.redo) act("redo") })
  const shapes = first.shapes.map(shape => tool(shape.words, () => {
    const at = now(), days_free = Object.keys(days).filter(day => shape.halves.every(half => [first.home, board.brush].includes(at[`${day}_${half}`])))
    if (!board.brush || board.brush === first.home || days_free.length < shape.days) return
    const held = days_free.slice(0, shape.days).flatMap(day => shape.halves.map(half => `${day}_${half}`))
    act(Object.fromEntries(sessions.filter(id => held.includes(id) || at[id] === board.brush).map(id => [id, held.includes(id) ? board.brush : first.home])))
  }))
  const from = el("select", { "aria-label": words.copy })
  fill(from, Object.entries(days))
  const copies = Object.entries(days).map(([day, name]) => Object.assign(tool(name, () => {
    const at = now()
    act(Object.fromEntries(of.day(day).map(id => [id, at[`${from.value}_${id.split("_")[1]}`] ?? null])))
  }), { day }))
  from.onchange = () => draw()
  const hint = el("p", { class: "how" })
  const says = el("ul", { class: "says" }), lines = el("ul", { class: "lines", "aria-label": words.lines })
  root.append(
    el("div", { class: "places" }, el("h2", {}, words.where), list, add, full),
    el("div", { class: "week" },
      el("div", { class: "top" }, el("h2", {}, words.title), el("div", { class: "tools" }, undo, redo)),
      hint, grid,
      el("div", { class: "more" },
        el("div", { class: "tools", role: "group", "aria-label": words.shapes }, el("span", {}, words.shapes), ...shapes),
        el("details", {}, el("summary", {}, words.copy_title), el("div", { class: "tools copy" }, from, el("span", {}, words.to), ...copies))),
      el("div", { role: "status", "aria-label": words.says }, says), lines),
  )

  root.onkeydown = event => {
    if (event.key === "Escape") end(false)
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches("input")) return
    const key = event.key.toLowerCase(), back = key === "z" && !event.shiftKey, on = key === "y" || (key === "z" && event.shiftKey)
    if (!back && !on) return
    event.preventDefault()
    if (board.data[back ? "undo" : "redo"]) act(back ? "undo" : "redo")
  }
  // Nothing moves while a pointer is down, so that the click that leaves a box lands where it was meant.
  const down = () => { pressed = byPointer = true }
  const move = event => {
    if (!drag) return
    const across = Math.abs(event.clientX - drag.x), along = Math.abs(event.clientY - drag.y)
    if (!drag.moved && Math.max(across, along) < SLIP) return
    if (!drag.on && !(drag.on = across > along)) return end(false)
    drag.moved = true
    drag.to = under(event) ?? drag.to
    light(block(drag.from, drag.to))
  }
  const up = event => { pressed = false; end(event.type === "pointerup"); setTimeout(() => { if (stale && !pressed) draw() }) }
  const typing = () => { byPointer = false }
  // A way to make the week fit is lit here while it is pointed at or has the focus: its key names its sessions.
  const point = event => {
    const way = event.target.closest?.("[class*=st-key-way_]")
    if (way || pointed) light(way && event.type !== "focusout" ? sessions.filter(id => way.className.includes(id)) : [])
    pointed = Boolean(way)
  }
  const heard = [["pointerdown", down], ["pointermove", move], ["pointerup", up], ["pointercancel", up], ["keydown", typing], ["pointerover", point], ["focusin", point], ["focusout", point]]
  for (const [name, does] of heard) window.addEventListener(name, does, true)
  board.leave = () => { clearTimeout(timer); for (const [name, does] of heard) window.removeEventListener(name, does, true) }

  // ------------------------------------------------------------ drawing
  const bar = ({ has, most, words }) => el("i", { class: "blocks" }, ...Array.from({ length: Math.max(has, most) }, (_, place) =>
    el("u", { class: `${place < has ? (place < most ? "has" : "extra") : ""} ${place + 1 === most ? "end" : ""}` })), el("small", {}, words))
  const draw = board.draw = () => {
    stale = pressed
    if (pressed) return
    const { data } = board, at = now(), places = shown(at), palette = [...places, data.home, data.none]
    if (board.brush && !palette.includes(board.brush)) Object.assign(board, { brush: null, chosen: false })
    if (!board.chosen) board.brush = places.at(-1) ?? null
    const name = id => (id ? called(id, at) : words.nothing)
    for (const id of Object.keys(cards)) if (!palette.includes(id)) { cards[id].box.remove(); delete cards[id] }
    palette.forEach((id, place) => {
      const each = (cards[id] ??= card(id)), kind = at[`${id}_kind`], known = data.kinds.find(one => one.id === kind)
      if (list.children[place] !== each.box) list.insertBefore(each.box, list.children[place] ?? null)
      say(each.words, name(id))
      set(each.swatch, "aria-pressed", String(board.brush === id))
      if (!each.kind) return
      say(each.under, known ? known.short : words.choose_kind)
      fill(each.kind, [["", words.choose], ...data.kinds.map(one => [one.id, one === known ? one.name : `${one.name}: ${one.hint}`])])
      if (each.kind.value !== (kind ?? "")) each.kind.value = kind ?? ""
      if (document.activeElement !== each.name && each.name.value !== (at[`${id}_name`] ?? "")) each.name.value = at[`${id}_name`] ?? ""
      each.fields.hidden = board.open !== id && !data.missing.some(one => one.startsWith(id))
      set(each.edit, "aria-expanded", String(!each.fields.hidden))
      set(each.edit, "aria-label", `${words.edit} ${name(id)}`)
      set(each.out, "aria-label", `${words.out} ${name(id)}`)
      say(each.said, known ? `${known.hint[0].toUpperCase()}${known.hint.slice(1)}.` : `${words.choose_kind}.`)
      for (const part of ["name", "kind"]) say(each.lacks[part], data.missing.includes(`${id}_${part}`) && !at[`${id}_${part}`] ? words.lacks : "")
    })
    add.hidden = places.length === data.ids.length
    set(naming, "class", `typed st-key-q_${data.ids.find(id => !places.includes(id))}_name`)
    full.hidden = !add.hidden
    const choices = palette.map(id => [id, name(id)])
    for (const [id, cell] of Object.entries(cells)) {
      const value = at[id] ?? "", mark = value === data.answers[id] ? data.marks[id] : undefined
      fill(cell.select, value ? choices : [["", words.nothing], ...choices])
      if (cell.select.value !== value) cell.select.value = value
      say(cell.where, name(value))
      say(cell.mark, mark?.words ?? (!value && data.missing.includes(id) ? words.lacks : ""))
      set(cell.box, "data-tone", value)
      set(cell.box, "data-mark", mark?.mark ?? null)
    }
    root.classList.toggle("brushed", board.brush !== null)
    say(hint, board.brush ? words.how.replace("{place}", name(board.brush)) : words.how_list)
    for (const [id, button] of Object.entries(heads)) {
      button.disabled = !board.brush
      set(button, "aria-label", board.brush ? words.fill.replace("{part}", days[id] ?? button.textContent).replace("{place}", name(board.brush)) : null)
    }
    set(undo, "aria-disabled", String(!data.undo))
    set(redo, "aria-disabled", String(!data.redo))
    for (const each of shapes) set(each, "aria-disabled", String(!places.includes(board.brush)))
    for (const each of copies) each.hidden = each.day === from.value
    const rows = (into, found) => {
      const key = JSON.stringify(found)
      if (into.filled === key) return
      into.filled = key
      into.replaceChildren(...found.map(one => el("li", { "data-mark": one.mark ?? "" }, el("b", {}, one.label), " ", el("span", {}, one.words), ...(one.bars ?? []).map(bar))))
    }
    rows(says, data.says)
    rows(lines, data.lines)
  }
  return board
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".week-board")
  if (!root) parentElement.append((root = el("div", { class: "week-board" })))
  const board = (root.board ??= make(root, data))
  board.trigger = setTriggerValue
  board.data = data
  if (data.seen?.[0] === board.from) board.waiting = board.waiting.filter(([turn]) => turn > data.seen[1])
  board.draw()
  return () => board.leave()
}
