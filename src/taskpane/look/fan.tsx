/** The mark of Waaier: five blades of a fan. */
export const Fan = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 96 76" aria-hidden="true" focusable="false">
    <g transform="translate(48 68)">
      <path d="M0 0 L-44.3 -25.6 A51.2 51.2 0 0 1 -31.5 -40.3 Z" fill="#0f5c63" />
      <path d="M0 0 L-34.2 -43.8 A55.6 55.6 0 0 1 -12.5 -54.2 Z" fill="#1b8489" />
      <path d="M0 0 L-13.7 -59.3 A60.9 60.9 0 0 1 13.7 -59.3 Z" fill="#e3a63c" />
      <path d="M0 0 L12.5 -54.2 A55.6 55.6 0 0 1 34.2 -43.8 Z" fill="#b4568f" />
      <path d="M0 0 L31.5 -40.3 A51.2 51.2 0 0 1 44.3 -25.6 Z" fill="#7a2f6b" />
      <circle r="7.5" fill="#ffffff" />
      <circle r="4.5" fill="#0f5c63" />
    </g>
  </svg>
);
