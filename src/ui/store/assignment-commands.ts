import type { StoreApi } from 'zustand/vanilla';
import { readHandedOut } from './assignment-file.ts';
import { readAssignment } from './assignment.ts';
import { isTaken, withOwn } from './own-scenarios.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { AppState } from './state.ts';

/** What a student does with what a teacher handed out. */
export interface AssignmentCommands {
  /** Opens the text of an assignment's file, or the fragment of its link, and takes its scenario among the others. */
  readonly openAssignment: (text: string) => void;
}

export function assignmentCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
): AssignmentCommands {
  return {
    openAssignment(text) {
      const handed = readHandedOut(text);
      const scenario = handed && ports.compileOwn(handed.scenario);
      const assignment = scenario && readAssignment(handed.set, [scenario]);
      if (!assignment) {
        page.notify(
          'warning',
          handed && !scenario ? 'notice.assignment_scenario' : 'notice.assignment_broken',
        );
        return;
      }
      if (isTaken(state.getState(), scenario.id)) {
        page.notify('warning', 'notice.id_taken', { id: scenario.id });
        return;
      }
      state.setState({ packs: withOwn(state.getState().packs, scenario), assignment });
      page.go('assignment');
    },
  };
}
