package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be better, and what became better. */
public interface Improvements {

  /** Raises it; the open one of this complaint, if any, is told anew and keeps its term. */
  void raise(CaseNumber number, String title, String team, Instant now, Instant dueAt);

  Optional<Improvement> find(long id);

  /** All that are open, due first; then as many of the closed ones as said, latest first. */
  List<Improvement> openAndLatest(int closed);

  /** Root causes of complaints that were one customer's matter, the latest first. */
  List<Lesson> lessons(int most);

  /** An open one. */
  void close(long id, Improvement.Closed as);

  /** Returns false where another one of its complaint is open. */
  boolean reopen(long id, Instant dueAt);
}
