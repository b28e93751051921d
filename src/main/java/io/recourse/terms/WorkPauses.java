package io.recourse.terms;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Stretches for which persons let work rest; whoever changes them holds the lock of the case. */
public interface WorkPauses {

  /** By their begin; one whose time is over by now has ended with it. */
  List<Pause> of(CaseNumber number, Instant now);

  void begin(CaseNumber number, Pause pause);

  /** Ends the open one; one that nobody ended ended with its time. */
  void end(CaseNumber number, Instant at);
}
