// Marks one element with text of each look with `data-look`, for axe's rules on colours to judge in place of all.
//
// Two elements have one look if all that the rules read of them is the same: the colours, opacity and images of what
// they stand on, their own colour, size and weight, whether they are shown, cut off or a single character, and what
// is laid over them; of a link also its line, its slant, whether text stands beside it, and how that looks. Tags and
// classes are compared as well, and whether a control is disabled, as the rules skip some.
// Looks that are known already are not marked; gives those that are new.
(known) => {
    const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const meet = (one, other) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    // What may be laid over an element that does not hold it: all else stands beside its neighbours.
    const moved = [...document.querySelectorAll("body *")]
        .filter((each) => {
            const { position, transform, float, margin } = getComputedStyle(each)
            return position !== "static" || transform !== "none" || float !== "none" || margin.includes("-")
        })
        .filter(shown)
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
    const grounds = new Map([[null, { look: "", clip: null }]])
    const groundOf = (each) => {
        if (!grounds.has(each)) {
            const style = getComputedStyle(each)
            const { look, clip } = groundOf(each.parentElement)
            const own = [each.tagName, each.className, each.disabled, each.ariaDisabled, style.backgroundColor]
            own.push(style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.overflow)
            grounds.set(each, { look: `${look} ${own}`, clip: style.overflow === "visible" ? clip : each })
        }
        return grounds.get(each)
    }
    const cutOff = (box, clip) => {
        const around = clip?.getBoundingClientRect()
        return around && (box.left < around.left || box.right > around.right)
    }
    const blockOf = (each) => (getComputedStyle(each).display.startsWith("inline") ? blockOf(each.parentElement) : each)
    const asLink = (each) => {
        const link = each.closest("a")
        if (!link) return ""
        const [style, around] = [getComputedStyle(link), getComputedStyle(link.parentElement)]
        const beside = blockOf(link).textContent.trim() !== link.textContent.trim()
        const line = [style.textDecoration, style.borderBottom, style.fontStyle, style.display]
        return [beside, line, around.color, around.fontWeight, around.fontSize, around.fontStyle]
    }
    const texts = new Map()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode
        if (data.trim()) texts.set(parentElement, (texts.get(parentElement) ?? "") + data.trim())
    }
    const met = new Set(known)
    for (const marked of document.querySelectorAll("[data-look]")) marked.removeAttribute("data-look")
    for (const [each, text] of texts) {
        const { look, clip } = groundOf(each)
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(each)
        const box = each.getBoundingClientRect()
        const over = moved.filter((other) => meet(box, other.box) && !other.each.contains(each) && !each.contains(other.each))
        const own = [color, fontSize, fontWeight, textShadow, shown(each), cutOff(box, clip), [...text].length > 1, asLink(each)]
        const whole = `${look} ${own} ${over.map((other) => `${other.each.tagName} ${other.each.className}`)}`
        if (met.has(whole)) continue
        met.add(whole)
        for (const marked of [each, each.closest("a")]) marked?.setAttribute("data-look", "")
    }
    return [...met].slice(known.length)
}
