package io.recourse.praise;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Praise as it was said. */
public interface PraiseBook {

  /** Praise of one team over some time, and how much of it names a person. */
  record PraiseOfTeam(String team, long praises, long named) {}

  /** False, and nothing is kept, where the case has the same words already. */
  boolean add(Praise praise);

  /** For this person or one of these teams, the latest first. */
  List<Praise> of(String person, Set<String> teams, int most);

  /** By team, most first. */
  List<PraiseOfTeam> since(Instant from);
}
