import { placeIds, type PlaceId, type ReadingId } from "#evidence";

export const isPlace = (id: ReadingId): id is PlaceId => (placeIds as readonly string[]).includes(id);

export const addressOf = (id: ReadingId): string => (isPlace(id) ? `/learn/${id}` : `/learn/topics/${id}`);
export const addressOfClaim = (id: string): string => `/learn/claims/${id}`;
