// Marks one element with text of each look with `data-look`, for axe's rule on contrast to judge in place of all.
//
// Two elements have one look if all that the rule reads of them is the same: the colours, opacity and images of what
// they stand on, their own colour, size and weight, whether they are shown, cut off or a single character, and what
// is laid over them. Tags and classes are compared as well, and whether a control is disabled, as the rule skips some.
() => {
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
    const texts = new Map()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode
        if (data.trim()) texts.set(parentElement, (texts.get(parentElement) ?? "") + data.trim())
    }
    const met = new Set()
    for (const [each, text] of texts) {
        const { look, clip } = groundOf(each)
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(each)
        const box = each.getBoundingClientRect()
        const over = moved.filter((other) => meet(box, other.box) && !other.each.contains(each) && !each.contains(other.each))
        const own = [color, fontSize, fontWeight, textShadow, shown(each), cutOff(box, clip), [...text].length > 1]
        const whole = `${look} ${own} ${over.map((other) => `${other.each.tagName} ${other.each.className}`)}`
        each.toggleAttribute("data-look", !met.has(whole))
        met.add(whole)
    }
}
