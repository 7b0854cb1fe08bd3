/** What somebody is called who gave no name, or one that the content check did not pass. */
export const UNNAMED = '新伙伴'
