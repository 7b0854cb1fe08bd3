import { AstrayView } from '../AstrayView/AstrayView'
import { Page } from '../Page/Page'

/** A page that is about a community, or something in it, for those who came without either. */
export function AstrayPage() {
  return (
    <Page>
      <AstrayView />
    </Page>
  )
}
