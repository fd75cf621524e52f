/** As many letters are compiled within a second or two, and a printer gets them as one job. */
export const CHUNK_SIZE = 100;
