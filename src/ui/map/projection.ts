import type { MapAsset } from './asset.ts';
import type { Point } from './geometry.ts';

type Projection = MapAsset['meta']['projection'];
const RAD = Math.PI / 180;

/** Conic conformal constants, as in Snyder, Map Projections (1987), p. 107, with a sphere of radius `scale`. */
function constants(p: Projection) {
  const [phi1, phi2] = p.parallels.map((d) => d * RAD);
  const t = (phi: number) => Math.tan(Math.PI / 4 + phi / 2);
  const n = Math.log(Math.cos(phi1) / Math.cos(phi2)) / Math.log(t(phi2) / t(phi1));
  const f = (Math.cos(phi1) * t(phi1) ** n) / n;
  const rho = (phi: number) => f / t(phi) ** n;
  return { n, f, rho, rho0: rho(p.center[1] * RAD) };
}

/** Degrees to pixels of the base canvas. */
export function toPixels(p: Projection, lon: number, lat: number): Point {
  const { n, rho, rho0 } = constants(p);
  const theta = n * (lon + p.rotate[0]) * RAD;
  const r = rho(lat * RAD);
  return {
    x: p.translate[0] + p.scale * r * Math.sin(theta),
    y: p.translate[1] - p.scale * (rho0 - r * Math.cos(theta)),
  };
}

/** Pixels of the base canvas to degrees. */
export function toDegrees(p: Projection, x: number, y: number): { lon: number; lat: number } {
  const { n, f, rho0 } = constants(p);
  const dx = (x - p.translate[0]) / p.scale;
  const dy = rho0 - (p.translate[1] - y) / p.scale;
  const r = Math.hypot(dx, dy);
  return {
    lon: Math.atan2(dx, dy) / RAD / n - p.rotate[0],
    lat: (2 * Math.atan((f / r) ** (1 / n)) - Math.PI / 2) / RAD,
  };
}
