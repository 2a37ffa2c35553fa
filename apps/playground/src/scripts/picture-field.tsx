import { Button, FileButton, Input, Text } from '@mantine/core';
import { encodeBase64 } from '@sdwebui/client/images';
import { useState } from 'react';
import classes from './picture-field.module.css';

type Props = {
  label: string;
  /** Base64, as the API takes it. */
  value: string | null;
  onChange(value: string | null): void;
};

/** A picture as an argument: chosen, pasted or dropped. */
export function PictureField({ label, value, onChange }: Props) {
  const [isRefused, setRefused] = useState(false);

  async function take(file: File | null | undefined): Promise<void> {
    if (!file) return;
    const isPicture = file.type.startsWith('image/');
    setRefused(!isPicture);
    if (isPicture) onChange(encodeBase64(new Uint8Array(await file.arrayBuffer())));
  }

  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      onPaste={(event) => void take(event.clipboardData.files[0])}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation(); // the page would load its settings
        void take(event.dataTransfer.files[0]);
      }}
    >
      <div className={classes.field}>
        {value && <img className={classes.picture} src={`data:;base64,${value}`} alt={`${label} chosen`} />}
        <FileButton accept="image/*" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" aria-label={`Choose: ${label}`}>
              {value ? 'Another' : 'Choose'}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button size="xs" variant="subtle" aria-label={`Remove: ${label}`} onClick={() => onChange(null)}>
            Remove
          </Button>
        )}
      </div>
      {isRefused && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          That is no picture. Choose a PNG, a JPEG or a WebP.
        </Text>
      )}
    </Input.Wrapper>
  );
}
