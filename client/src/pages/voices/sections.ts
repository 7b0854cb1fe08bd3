import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { OwnVoices } from './OwnVoices'
import { PublishedVoices } from './PublishedVoices'

/** What 心声 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = [OwnVoices, PublishedVoices]
