import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, type Ref } from 'react';
import type { Diagnostic } from '../../../session/index.ts';
import { diagnosticText } from '../../../words/diagnostic.ts';
import { t } from '../../../words/index.ts';
import type { Vocabulary } from '../../../workers/own-scenario.ts';
import { completer, type Schema } from './completion.ts';
import { COLOURS, LOOK } from './look.ts';

export interface CodeEditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the text, or odd. */
  readonly found: readonly Diagnostic[];
  readonly schema: Schema;
  readonly vocabulary: Vocabulary | undefined;
  /** Takes the function that leads the cursor to a place. */
  readonly goTo: Ref<(line: number, column: number) => void>;
}

/** A text editor for YAML. Tab leaves it, so that nobody is caught in it; Escape and Ctrl+Space are its own. */
export function CodeEditor({ text, onChange, found, schema, vocabulary, goTo }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const names = useRef(vocabulary);
  const change = useRef(onChange);
  useEffect(() => {
    names.current = vocabulary;
    change.current = onChange;
  });

  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          bracketMatching(),
          yaml(),
          syntaxHighlighting(COLOURS),
          LOOK,
          EditorView.lineWrapping,
          autocompletion({ override: [completer(schema, () => names.current)] }),
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': t('edit.text'), 'aria-describedby': 'edit-keys' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) change.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
    // The editor holds its own text from here on; another file makes another editor.
    // eslint-disable-next-line react/exhaustive-deps
  }, [schema]);

  useEffect(() => {
    const made = view.current;
    if (made) made.dispatch(setDiagnostics(made.state, marksOf(made.state, found)));
  }, [found]);

  useEffect(() => {
    const go = (line: number, column: number) => {
      const made = view.current;
      if (!made) return;
      made.dispatch({ selection: { anchor: offsetOf(made.state, line, column) }, scrollIntoView: true });
      made.focus();
    };
    if (typeof goTo === 'function') goTo(go);
    else if (goTo) goTo.current = go;
  }, [goTo]);

  return <div className="code" ref={place} />;
}

function offsetOf({ doc }: EditorState, line: number, column: number): number {
  const { from, to } = doc.line(Math.max(1, Math.min(doc.lines, line)));
  return Math.min(to, from + column - 1);
}

function marksOf(state: EditorState, found: readonly Diagnostic[]): Mark[] {
  return found.map((one): Mark => {
    const from = offsetOf(state, one.line, one.column);
    const rest = state.doc.sliceString(from, state.doc.lineAt(from).to);
    const length = /^[\w.]+/.exec(rest)?.[0].length ?? Math.min(1, rest.length);
    return {
      from,
      to: from + length,
      severity: one.warning ? 'warning' : 'error',
      message: diagnosticText(one),
    };
  });
}
