import type { ComponentChildren } from "preact";
import { claimAddress, type ClaimId } from "#evidence";

interface ClaimLinkProps {
  readonly claim: ClaimId;
  readonly children: ComponentChildren;
}

/** From a sentence that claims something to the card that judges it. Stands wherever the app speaks of what helps or harms. */
export const ClaimLink = ({ claim, children }: ClaimLinkProps) => (
  <a class="claim-link" href={claimAddress(claim)}>
    {children}
  </a>
);
