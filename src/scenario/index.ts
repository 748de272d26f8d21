export { compileScenario, type Changes } from './compile.ts';
export { formatDiagnostic, type Diagnostic } from './diagnostics.ts';
export { incidentKey } from './happenings.ts';
export { opponentsAt } from './ground.ts';
export { loadLibrary, type Library } from './library.ts';
export { MODEL_NUMBERS, type Model, type ModelNumber } from './model.ts';
export { NOBODY } from './names.ts';
export { parseLibrary, parseScenario, type LibraryDraft, type ScenarioDraft } from './parse.ts';
export * from './types.ts';
