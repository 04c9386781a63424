/** The script of the page: it filters what is there. */
export const script = `
'use strict'
{
  const form = document.querySelector('form.filters')
  const findings = [...document.querySelectorAll('article.finding')].map((element) => ({ element, text: element.textContent.toLowerCase(), ...element.dataset }))
  const sections = [...document.querySelectorAll('section.file')]
  const apply = () => {
    const { text, rule, file } = form.elements
    const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const severities = [...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value)
    let shown = 0
    for (const { element, text: content, severity, rule: id, file: path } of findings) {
      const fits = severities.includes(severity) && (rule.value === '' || rule.value === id) && (file.value === '' || file.value === path) && words.every((word) => content.includes(word) || path.toLowerCase().includes(word))
      element.hidden = !fits
      if (fits) shown++
    }
    for (const section of sections) section.hidden = section.querySelector('article:not([hidden])') === null
    document.querySelector('.nothing').hidden = shown > 0
    form.querySelector('output').textContent = (shown === findings.length ? '' : shown + ' of ') + findings.length + (findings.length === 1 ? ' finding' : ' findings')
  }
  if (form) {
    form.hidden = false
    form.addEventListener('input', apply)
    form.addEventListener('reset', () => setTimeout(apply))
    form.addEventListener('submit', (event) => event.preventDefault())
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
      event.preventDefault()
      form.elements.text.focus()
    })
    apply()
  }
}
`
