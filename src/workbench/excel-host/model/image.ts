/** A picture on a sheet; positions and sizes in points. */
export interface ImageModel {
  readonly id: string;
  name: string;
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  altText: string;
  altTitle: string;
  lockAspectRatio: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
}
