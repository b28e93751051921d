package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * People of several teams who look into one complex complaint (CMP-06).
 *
 * @param members ids of people; one of them reports
 * @param mandate what they are to find out
 * @param endsAt when the complaint goes on, with findings or without
 * @param findings null until they reported
 * @param reportedBy null until then
 * @param endedAt null while it sits
 */
public record TaskForce(
    long id,
    CaseNumber number,
    List<String> members,
    String mandate,
    String convenedBy,
    Instant convenedAt,
    Instant endsAt,
    String findings,
    String reportedBy,
    Instant endedAt) {

  public boolean sits() {
    return endedAt == null;
  }
}
