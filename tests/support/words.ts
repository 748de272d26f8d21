// The whole catalogue, as the command line and the editor have it.
import '../../src/words/console.ts';
import '../../src/words/schema.ts';
