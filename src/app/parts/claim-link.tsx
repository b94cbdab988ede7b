import type { ComponentChildren } from "preact";
import { claimAddress, type ClaimId } from "#evidence";

interface ClaimLinkProps {
  readonly claim: ClaimId;
  readonly children: ComponentChildren;
  /** In a tab of its own, where leaving the page would lose what was ticked on it. Cards can be read while the record is locked. */
  readonly apart?: boolean;
}

/** From a sentence that claims something to the card that judges it. Stands wherever the app speaks of what helps or harms. */
export const ClaimLink = ({ claim, children, apart }: ClaimLinkProps) => (
  <a class="claim-link" href={claimAddress(claim)} target={apart ? "_blank" : undefined} rel={apart ? "noopener" : undefined}>
    {children}
  </a>
);
