import type { ComponentType } from 'react'

/** A part of a tab that one capability brings: it loads by itself and may show nothing. */
export type CommunitySection = ComponentType<{ communityId: string }>
