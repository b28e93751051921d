package io.recourse.careplans;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans, who goes through them, and what became of each step. */
public interface CareBook {

  /** A customer of the class of a plan who did not begin it yet. */
  record Candidate(long plan, String person) {}

  /** A step that is due for somebody. */
  record Due(long plan, String person, CaseNumber number, CareStep step, Instant since) {}

  List<CarePlan> plans();

  Optional<CarePlan> find(long id);

  long add(String name, String segment);

  void add(long plan, CareStep step);

  /** Says whether there was one. */
  boolean remove(long plan, int nth);

  void activate(long plan, boolean active);

  /** Of active plans, in an order that changes every day. */
  List<Candidate> candidates(Instant now, int limit);

  void begin(Candidate candidate, CaseNumber number, Instant at);

  List<Due> due(Instant now, int limit);

  /** Once a step and customer. */
  void log(long plan, String person, int nth, CaseNumber number, String why, Instant at);

  /** The newest first. */
  List<CareEvent> of(List<String> persons, int limit);
}
