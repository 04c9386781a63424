/** Paths of files as the user would write them, with `/`. */

/** The path of what a file names from its own folder. */
export function beside(file: string, name: string): string {
  return normalized(/^\/|^[A-Za-z]:/.test(name) ? name : file.slice(0, file.lastIndexOf('/') + 1) + name)
}

/** A path without `.` and `..`. */
export function normalized(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step)
  }
  return steps.join('/')
}
