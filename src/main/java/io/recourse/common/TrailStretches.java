package io.recourse.common;

import java.util.Optional;

/** The trail in the order of its turns, for whoever counts it stretch by stretch (record 0106). */
public interface TrailStretches {

  /** What is complete from a turn on, about so many events of it; empty where that is nothing. */
  Optional<Stretch> next(long from, int events);
}
