package io.recourse.audit;

import java.util.List;
import java.util.function.Consumer;

/** Reads events for people: pages, newest first, and whole spans, oldest first. */
public interface TrailReading {

  List<ChainedEvent> page(TrailFilter filter, TrailCursor after, int limit);

  /** Streams every event the filter lets through; needs a running transaction. */
  void each(TrailFilter filter, Consumer<ChainedEvent> reader);
}
