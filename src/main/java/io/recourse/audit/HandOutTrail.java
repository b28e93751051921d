package io.recourse.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Hands the trail out piece by piece: in order within each chain, and nothing left out. */
public interface HandOutTrail {

  /**
   * Events of these types after a place, at most so many. An event is handed out once no
   * transaction is open any more that could still put one before it.
   */
  List<HandedOut> after(TrailPlace place, Collection<String> types, int most);

  /** Behind everything that is handed out by now. */
  TrailPlace end();

  /** Before the first event of this time or later; the end where there is none. */
  TrailPlace before(Instant time);
}
