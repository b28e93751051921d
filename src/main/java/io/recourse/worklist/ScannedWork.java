package io.recourse.worklist;

import java.util.Optional;

/** Finds the open task of what somebody holds in their hand. */
public interface ScannedWork {

  /**
   * @param code a parcel's number, a serial or a case number, in letters of any case
   * @return the most urgent task that this person may see, of their own teams first
   */
  Optional<String> taskOf(String code, Worker worker);
}
