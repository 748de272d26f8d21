// node peer.mjs TURNS PLAYERS MOVES CHANGES SLOTS SECONDS: games a second of boardgame.io, whose players choose nothing.
//
// Its local client, as its documentation runs a game without a server (its reducer alone was measured to be no more than
// a tenth faster). All players act in one turn, making MOVES between them; every move writes CHANGES places of a list of SLOTS integers, and nothing
// is looked up, judged or drawn. What Araxes does beyond that (legal acts, look-ahead, red lines, crises) it does in its
// own time.
import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('boardgame.io/client');
const [turns, players, movesATurn, changes, slots, seconds] = process.argv.slice(2).map(Number);

const game = {
  name: 'peer',
  setup: () => ({ q: new Array(slots).fill(50), moved: 0 }),
  turn: {
    activePlayers: { all: 'orders' },
    // Its own count of moves is of the current player's only.
    endIf: ({ G }) => G.moved >= movesATurn,
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

function play(n) {
  const client = Client({ game, numPlayers: players, debug: false });
  client.start();
  let moves = 0;
  while (!client.getState().ctx.gameover) {
    client.updatePlayerID(String(moves % players));
    client.moves.order((n + moves) % slots);
    moves++;
  }
  const { turn } = client.getState().ctx;
  client.stop();
  return { moves, turn };
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
