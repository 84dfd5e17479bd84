/** Where the API is: the same origin, unless the build names another (`VITE_API_URL=https://…`), as a static site in the cloud does. */
export const apiOrigin: string = (import.meta.env.VITE_API_URL as string | undefined)?.replace(/\/+$/, '') ?? '';

export const apiRoot = `${apiOrigin}/api/v1`;
