/** What makes requests with pictures in them: loaded with the first one. */
export function loadPictureRequests() {
  return import('./picture-requests.ts');
}
