package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** What the people who look after cases are prompted to do. */
public interface Prompts {

  /**
   * One of them.
   *
   * @param reason {@code LATE} for a clock on its ladder, {@code STALLED} for a case that stands
   *     still, {@code MANY_CONTACTS} for one whose customer turned to us very often
   * @param clock null where no clock is behind it
   * @param percent of its time that is over; null where no clock is behind it
   */
  record Prompt(
      long id, CaseNumber number, String reason, String clock, Integer percent, Instant at) {}

  void add(CaseNumber number, String reason, String clock, Integer percent, Instant at);

  /** Open ones of everybody that no clock is behind: stalled cases, too many contacts. */
  List<Prompt> ofCases(int limit);

  /** Whether there was one on this case, seen or not. */
  boolean isKnown(CaseNumber number, String reason);

  /** Open prompts of the cases this person looks after, the latest first. */
  List<Prompt> openOf(String person);

  /** False when it was seen before, or is of a case that somebody else looks after. */
  boolean seen(long id, String person, Instant at);
}
