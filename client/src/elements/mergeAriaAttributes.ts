import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './ariaAttributes'

/** The runtime numbers attributes as the templates do, so both must know the same ones. */
mergeInternalComponents(ariaAttributes)
