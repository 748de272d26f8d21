// node peer.mjs TURNS PLAYERS CHANGES SLOTS SECONDS: games a second of boardgame.io, whose players choose nothing.
//
// As lean as it can be asked: its reducer alone, without client, log subscribers, network or plugins of its own; all
// players act in one turn, every move writes CHANGES places of a list of SLOTS integers, and nothing is looked up,
// judged or drawn. What Araxes does beyond that (legal acts, look-ahead, red lines, crises) it does in its own time.
import { createRequire } from 'node:module';

const { CreateGameReducer, InitializeGame } = createRequire(import.meta.url)('boardgame.io/internal');
const [turns, players, changes, slots, seconds] = process.argv.slice(2).map(Number);

const game = {
  name: 'peer',
  setup: () => ({ q: new Array(slots).fill(50), moved: 0 }),
  turn: {
    activePlayers: { all: 'orders' },
    // Its own count of moves is of the current player's only.
    endIf: ({ G }) => G.moved >= players,
    onBegin: ({ G }) => {
      G.moved = 0;
    },
    stages: {
      orders: {
        moves: {
          order: ({ G }, at) => {
            G.moved++;
            for (let i = 0; i < changes; i++) G.q[(at + i * 31) % slots] += i & 1 ? 1 : -1;
          },
        },
      },
    },
  },
  endIf: ({ ctx }) => (ctx.turn > turns ? { over: true } : undefined),
};

const reducer = CreateGameReducer({ game, isClient: false });

function play(n) {
  let state = InitializeGame({ game, numPlayers: players });
  let moves = 0;
  while (!state.ctx.gameover) {
    const player = String(moves % players);
    const payload = { type: 'order', args: [(n + moves) % slots], playerID: player, credentials: undefined };
    state = reducer(state, { type: 'MAKE_MOVE', payload });
    moves++;
  }
  return { moves, turn: state.ctx.turn };
}

for (let i = 0; i < 5; i++) play(i);
const cpu = process.cpuUsage();
const from = performance.now();
let games = 0;
let last;
while (performance.now() - from < seconds * 1000) last = play(games++);
const used = process.cpuUsage(cpu);
const wall = (performance.now() - from) / 1000;
const cpuSeconds = (used.user + used.system) / 1e6;
console.log(
  JSON.stringify({
    games,
    perSecond: games / wall,
    perCpuSecond: games / cpuSeconds,
    moves: last.moves,
    turns: last.turn - 1,
  }),
);
