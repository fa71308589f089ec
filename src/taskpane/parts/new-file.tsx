import { useEffect, useState } from 'react';
import { Link } from '@fluentui/react-components';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The address of bytes as a file, as long as they are shown; null for none. */
export function useAddress(bytes: Uint8Array | null, type: string = TYPE): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(made);
    return () => {
      setAddress(null);
      URL.revokeObjectURL(made);
    };
  }, [bytes, type]);
  return address;
}

interface FileLinkProps {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
  /** What is saved, as the link begins. */
  readonly children: string;
}

/** A link with which the user saves bytes that were made here as a file. */
export function FileLink({ name, bytes, type, children }: FileLinkProps) {
  const address = useAddress(bytes, type);
  return address === null ? null : (
    <Link href={address} download={name}>
      {children}: {name}
    </Link>
  );
}
