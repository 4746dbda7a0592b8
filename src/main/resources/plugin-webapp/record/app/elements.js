// Makes elements. What people typed becomes text nodes and nothing else: no markup is ever parsed.

/**
 * An element. Properties are attributes, but `on` names listeners; null and false are left out.
 */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'on') {
      Object.entries(value).forEach(([event, heard]) => element.addEventListener(event, heard));
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  fill(element, ...children);
  return element;
}

/** Puts these children in the place of those that the element has. */
export function fill(element, ...children) {
  const kept = children.flat(Infinity).filter((child) => child !== null && child !== undefined);
  element.replaceChildren(...kept);
  return element;
}

/** A link to a page of ours, beside the work. Only paths of this server are linked. */
export function pageLink(path, text) {
  const here = typeof path === 'string' && /^\/[A-Za-z0-9]/.test(path);
  const properties = { href: path, target: '_blank', rel: 'noopener', class: 'or-link' };
  return here ? el('a', properties, text, el('span', { class: 'or-hidden' }, ' (new window)')) : text;
}

/** A section under a heading, named by it. */
export function section(id, title, ...children) {
  const heading = el('h4', { id: `or-${id}-title` }, title);
  return el('section', { class: `or-section or-${id}`, 'aria-labelledby': heading.id }, heading, ...children);
}

export function badge(kind, text, title) {
  return el('span', { class: `or-badge or-is-${kind}`, title }, text);
}
