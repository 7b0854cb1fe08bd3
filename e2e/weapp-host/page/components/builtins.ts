import type { Builtin } from './Builtin'
import { button } from './button'
import { choice } from './choice'
import { checkboxGroup, radioGroup } from './choiceGroup'
import { field } from './field'
import { form } from './form'
import { image } from './image'
import { label } from './label'
import { pageMeta } from './pageMeta'
import { picker } from './picker'
import { progress } from './progress'
import { richText } from './richText'
import { scrollView } from './scrollView'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { switchControl } from './switchControl'

/** A component that is only an element with its children. */
const plainBox: Builtin = () => ({})

/** WeChat's components that the host plays, by tag. */
export const builtins: Record<string, Builtin> = {
  button,
  checkbox: choice('checkbox'),
  'checkbox-group': checkboxGroup,
  form,
  image,
  input: field('input'),
  label,
  'navigation-bar': plainBox,
  'page-meta': pageMeta,
  picker,
  progress,
  radio: choice('radio'),
  'radio-group': radioGroup,
  'rich-text': richText,
  'root-portal': plainBox,
  'scroll-view': scrollView,
  slider,
  swiper,
  'swiper-item': swiperItem,
  switch: switchControl,
  text: plainBox,
  textarea: field('textarea'),
  view: plainBox,
}
