package io.recourse.cases;

/**
 * Which cases a reader may find at all; {@link #ALL} for staff.
 *
 * @param person key of the customer whose cases they are; null for everybody's
 * @param onlyCase number of the one case; null for every one of theirs
 */
public record CaseScope(String person, String onlyCase) {

  public static final CaseScope ALL = new CaseScope(null, null);
}
