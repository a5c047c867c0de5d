/** Add a value to the list of a key. */
export function addToList<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
