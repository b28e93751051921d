package io.recourse.web;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/**
 * What a line shows and asks on the page that staff have of a case, as {@link PortalPart} does for
 * the customer. A bean each; a case of another line has nothing to show.
 */
public interface StaffPart {

  /** Template and fragment, such as {@code turnedup/staff :: part}; it takes number and facts. */
  String fragment();

  /** The facts for the fragment; empty when there is nothing to show on this case. */
  Optional<?> of(CaseNumber number);
}
