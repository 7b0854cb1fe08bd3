import { Card } from '../../components/Card/Card'
import { Box } from '../../elements/Box'
import './legal.scss'
import type { Section } from './Section'

/** Sections one under the other, to be read at one's own pace. */
export function Paragraphs({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ title, words }) => (
        <Card key={title} title={title}>
          {words.map((paragraph) => (
            <Box key={paragraph} className='legal__words'>
              {paragraph}
            </Box>
          ))}
        </Card>
      ))}
    </>
  )
}
