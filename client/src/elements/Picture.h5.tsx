import { useEffect, useState } from 'react'
import { pictureAddress } from '../services/pictureAddress'
import type { PictureProps } from './elementProps'

/** A picture; the browser has to ask where a file of the cloud lies. */
export function Picture({ className, file, label }: PictureProps) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let wanted = true
    void pictureAddress(file).then((found) => {
      if (wanted) setAddress(found)
    })
    return () => {
      wanted = false
    }
  }, [file])
  return <img className={className} src={address} alt={label ?? ''} />
}
