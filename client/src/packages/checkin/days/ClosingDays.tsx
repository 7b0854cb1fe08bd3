import { Button } from '../../../components/Button/Button'
import { DateField } from '../../../components/Field/DateField'
import { List, ListRow } from '../../../components/List/List'
import { dayInWords, weekdayInWords } from '../../../words/calendarWords'

interface ClosingDaysProps {
  days: readonly string[]
  /** The first day that can still be changed. */
  from: string
  onChange: (days: string[]) => void
}

/** The community's own days off: choosing one adds it. */
export function ClosingDays({ days, from, onChange }: ClosingDaysProps) {
  return (
    <>
      <DateField
        label='自己的休息日'
        note='团建、年会、厂休这样的日子'
        value=''
        least={from}
        onChange={(day) => onChange([...new Set([...days, day])].sort())}
      />
      {days.length > 0 && (
        <List label='休息日'>
          {days.map((day) => (
            <ListRow
              key={day}
              title={`${dayInWords(day)} 周${weekdayInWords(day)}`}
              {...(day >= from && {
                end: (
                  <Button
                    kind='quiet'
                    onPress={() => onChange(days.filter((other) => other !== day))}
                  >
                    去掉
                  </Button>
                ),
              })}
            />
          ))}
        </List>
      )}
    </>
  )
}
