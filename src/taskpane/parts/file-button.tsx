import { useRef } from 'react';
import { Button } from '@fluentui/react-components';

/** A file of the user as the tasks take it: looked at before it is read. */
export type Bestand = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

interface FileButtonProps {
  readonly children: string;
  /** Extensions with commas between, such as ".xml,.csv". */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly Bestand[]) => void;
}

/** A button with which the user chooses files from the computer; they are read here and go nowhere. */
export function FileButton({ children, accept = '', multiple = false, primary = false, disabled = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={disabled}
        onClick={() => disabled || input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={children}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again once it was mended.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
