import { ListRow } from '../../../components/List/List'
import { Box } from '../../../elements/Box'
import { openPage } from '../../../services/navigation'
import { momentInWords } from '../../../words/moments'
import { causeInWords, causePage, changeInWords, type LedgerEntry } from '../causeInWords'
import './entry.scss'

/** One line of the ledger; one with a page of its own leads there. */
export function EntryRow({ entry }: { entry: LedgerEntry }) {
  const page = causePage(entry)
  const change = entry.points < 0 ? 'entry__change entry__change--down' : 'entry__change'
  return (
    <ListRow
      title={causeInWords(entry)}
      note={momentInWords(entry.at)}
      end={
        <Box className={page ? '' : 'entry__end--plain'}>
          <Box className={change}>{changeInWords(entry)}</Box>
          <Box className='entry__balance'>余 {entry.balance}</Box>
        </Box>
      }
      {...(page && { onPress: () => openPage(page) })}
    />
  )
}
