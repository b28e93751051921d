package io.recourse.operate;

import java.time.Duration;
import java.time.Instant;

/**
 * A case at one step of a process.
 *
 * @param caseNumber null where the process belongs to no case
 * @param version of the process that it follows
 * @param element where it stands, by the id in the model
 * @param name as it is drawn; the id where it has none
 * @param team of the task; of the case where nobody is asked
 * @param holder who has the task, else who looks after the case; null for nobody
 * @param since when it came there; null where that is not on the trail
 * @param dueAt by when its task is due; null without one
 * @param goesOnAt when it goes on by itself at the latest; null where no time runs
 * @param stuck whether it stands still until a person has looked
 * @param place behind which the next page begins
 */
public record StandingCase(
    String caseNumber,
    int version,
    String element,
    String name,
    String team,
    String holder,
    String country,
    Instant since,
    Instant dueAt,
    Instant goesOnAt,
    boolean stuck,
    String place) {

  StandingCase named(String drawn) {
    return new StandingCase(
        caseNumber,
        version,
        element,
        drawn,
        team,
        holder,
        country,
        since,
        dueAt,
        goesOnAt,
        stuck,
        place);
  }

  public boolean isLate(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  /** Full hours that it stands there; null where nobody knows since when. */
  public Long hours(Instant now) {
    return since == null ? null : Duration.between(since, now).toHours();
  }
}
