/** Stop, as large as it can be: the same shape and place on every phone that is part of a session. */
export const StopButton = ({ name, hint, onClick }: { readonly name: string; readonly hint: string; readonly onClick: () => void }) => (
  <button type="button" class="stop" onClick={onClick}>
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <path d="M9.1 2h9.8L26 9.1v9.8L18.9 26H9.1L2 18.9V9.1z" fill="currentColor" />
      <rect x="9.5" y="9.5" width="9" height="9" rx="1" class="stop-hole" />
    </svg>
    {name}
    <small>{hint}</small>
  </button>
);
