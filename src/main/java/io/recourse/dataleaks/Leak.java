package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * Personal data that may have got into other hands, as law wants it documented (GDPR Art 33(5)).
 *
 * @param foundAt when we became aware of it
 * @param extent what leaked and what it means; null until it was assessed
 * @param measures what was done against it; null until it was contained
 * @param notice the word to the authority; null until then
 * @param personsTold how those concerned were told; null until then
 */
public record Leak(
    CaseNumber number,
    Instant foundAt,
    Extent extent,
    String measures,
    AuthorityNotice notice,
    PersonsTold personsTold) {

  /** Whether an authority is to be told, or somebody to say that none has to be. */
  public boolean isOpen() {
    return notice == null;
  }

  /** Whether those concerned are owed a word of their own. */
  public boolean owesPersons() {
    return extent != null && extent.duty().persons() && personsTold == null;
  }
}
