// Hands a file to the person: nothing leaves the machine by itself.

export function download(name: string, data: Blob): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(data);
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const download_text = (name: string, text: string, type: string): void =>
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));

//! corridor-mali_2025-2025-10-27-runouts.csv
export function file_name(scenario: { name: string; as_of: string }, what: string, ending: string): string {
  const plain = scenario.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\w-]+/g, '_').slice(0, 60);
  return `corridor-${plain}-${scenario.as_of}-${what}.${ending}`;
}
