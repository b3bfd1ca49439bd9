/** With a true minus sign, at most `decimals` decimals, and no −0. */
export function valueText(value: number, decimals = 1): string {
  const text = String(Number(value.toFixed(decimals)))
  return text === '-0' ? '0' : text.replace('-', '\u2212')
}
