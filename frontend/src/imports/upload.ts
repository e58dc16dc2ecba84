import { RequestError } from '../graphql/client.ts'
import { language } from '../text/text.svelte.ts'

export type Uploaded = { id: string; size: number } | { refusal: string }

/** Sends a file as it is and tells how far it is; a refusal of the server comes with its sentence. */
export function upload(file: File, tell: (sent: number) => void, address = '/files'): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', address)
    call.setRequestHeader('Content-Type', 'application/octet-stream')
    call.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    call.setRequestHeader('X-Merita-Client', 'spa')
    call.setRequestHeader('Accept-Language', language())
    call.responseType = 'json'
    call.upload.onprogress = ({ loaded }) => tell(loaded)
    call.onload = () => {
      const answer = (call.response ?? {}) as { id?: string; size?: number; errors?: { message: string }[] }
      const refusal = answer.errors?.[0]?.message
      if (call.status === 201 && answer.id) resolve({ id: answer.id, size: answer.size ?? file.size })
      else if (call.status >= 400 && call.status < 500 && refusal) resolve({ refusal })
      else reject(new RequestError('fault', refusal ?? '', call.getResponseHeader('X-Request-Id')))
    }
    call.onerror = () => reject(new RequestError('offline'))
    call.send(file)
  })
}
