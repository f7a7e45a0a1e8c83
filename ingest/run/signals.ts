/** Ctrl-C or SIGTERM asks to stop and says so; the second one stops. */
export function onSignals(stop: () => void, said: string): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (asked) process.exit(130);
      asked = true;
      console.error(said);
      stop();
    });
}
