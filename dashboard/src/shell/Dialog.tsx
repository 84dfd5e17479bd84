import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** A modal on the browser's own dialog, which keeps the focus inside, closes on Esc and gives the focus back. */
export function Dialog({ label, className, onClose, children }: {
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => { shown?.close(); };
  }, []);
  return (
    <dialog ref={dialog} aria-label={label} className={className}
      onCancel={(event) => { event.preventDefault(); onClose(); }}
      onMouseDown={(event) => { if (event.target === event.currentTarget) onClose(); }}>
      {children}
    </dialog>
  );
}
