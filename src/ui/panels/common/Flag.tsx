import { flagUrl } from '../../flags.ts';
import { t } from '../../../words/index.ts';

export interface FlagProps {
  readonly actor: { readonly flag: string; readonly name: string };
  /** Pixels across. */
  readonly size?: number;
  /** True where the name does not stand beside it. */
  readonly alone?: boolean;
}

/** A round flag. Beside the name it is ornament; alone it says whose it is. */
export function Flag({ actor, size = 18, alone = false }: FlagProps) {
  const url = flagUrl(actor.flag);
  const label = alone ? t('flag.of', { name: actor.name }) : '';
  if (!url)
    return (
      <span className="flag flag-none" style={{ width: size, height: size }} aria-hidden={!alone}>
        {actor.flag.slice(0, 2).toUpperCase()}
      </span>
    );
  return <img className="flag" src={url} width={size} height={size} alt={label} />;
}
