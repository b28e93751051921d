package io.recourse.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What customers said, each item with its class and team. */
public interface FeedbackBook {

  /** How much of a kind and class came to a team over some time, and how much of it was read. */
  record FeedbackOfTeam(String team, String kind, String sort, long items, long read) {}

  void add(Feedback arrived);

  Optional<Feedback> find(UUID id);

  /** Of these teams, what nobody read yet first, then the latest first. */
  List<Feedback> of(Set<String> teams, int most);

  /** Nothing happens where somebody read it before. */
  void read(UUID id, String by, Instant at);

  /** By team, kind and class. */
  List<FeedbackOfTeam> since(Instant from);
}
