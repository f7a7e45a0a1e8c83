// Bounded, for the process is long-lived.
const kept = 20_000;

/** A test of classes or hints by a pattern, which remembers its answers: pages repeat a few hundred of them. */
export function told(pattern: RegExp): (words: string | undefined) => boolean {
  const answers = new Map<string, boolean>();
  return (words) => {
    if (words === undefined || words === '') return false;
    let answer = answers.get(words);
    if (answer === undefined) {
      answer = pattern.test(words);
      if (answers.size > kept) answers.clear();
      answers.set(words, answer);
    }
    return answer;
  };
}
