import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { FormFailure } from '../../components/form-failure.tsx';

const LONGEST_NAME = 120;

interface FlowNameModalProps {
  readonly title: string;
  readonly action: string;
  /** What stands in the field at first. */
  readonly name: string;
  readonly onClose: () => void;
  /** Closes when it went well; what it throws is shown, and the name stays. */
  readonly onSubmit: (name: string) => Promise<unknown>;
}

/** Asks for the name of a flow. Rendered only while it is open. */
export function FlowNameModal({ title, action, name, onClose, onSubmit }: FlowNameModalProps) {
  const { t } = useLingui();
  const submit = useMutation({ mutationFn: onSubmit, onSuccess: onClose });
  const form = useForm({
    initialValues: { name },
    validate: { name: (value) => (value.trim() === '' ? t`Give it a name that you will recognise.` : null) },
  });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <form noValidate onSubmit={form.onSubmit((values) => submit.mutate(values.name.trim()))}>
        <TextInput
          label={t`Name`}
          maxLength={LONGEST_NAME}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          {...form.getInputProps('name')}
        />
        <FormFailure error={submit.error} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" loading={submit.isPending}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
