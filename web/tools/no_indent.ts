// Templates are indented for readers; browsers take the same from lines without indent.
export const no_indent = {
  name: 'no-indent',
  enforce: 'pre' as const,
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    id.includes('/src/') && id.endsWith('.ts') ? code.replace(/\n[ \t]+/g, '\n') : null,
};
