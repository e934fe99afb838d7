// What this browser remembers between visits; a browser that keeps nothing still works for the visit.
const visit = new Map();

export function kept(name) {
  try {
    return localStorage.getItem(`shopkeeper.${name}`) ?? visit.get(name);
  } catch (closed) {
    return visit.get(name);
  }
}

export function keep(name, value) {
  visit.set(name, value);
  try {
    if (value === undefined) {
      localStorage.removeItem(`shopkeeper.${name}`);
    } else {
      localStorage.setItem(`shopkeeper.${name}`, value);
    }
  } catch (closed) {
    console.warn("this browser keeps no settings", closed);
  }
  if (value === undefined) {
    visit.delete(name);
  }
}
