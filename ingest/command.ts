import { EditError } from '../src/editor.ts';
import { EngineUnavailable } from '../src/search/engine.ts';
import { SettingsError } from '../src/settings.ts';
import { UnusableStore } from '../src/unusable-store.ts';
import { MoveError } from './move/move-error.ts';
import { RunUnderWay } from './run/lock/holder.ts';

/** Runs a command to its exit code. What keeps it from running is said in a line, and ends it with 2; a defect throws. */
export async function command(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const understood =
      error instanceof SettingsError ||
      error instanceof RunUnderWay ||
      error instanceof EngineUnavailable ||
      error instanceof UnusableStore ||
      error instanceof EditError ||
      error instanceof MoveError;
    if (!understood) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
