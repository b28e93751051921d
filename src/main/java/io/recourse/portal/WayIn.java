package io.recourse.portal;

import java.util.Optional;

/** Who stands at the door of the portal, by what they name and an e-mail address (INT-07). */
public interface WayIn {

  /** What can be named, in the order in which it is looked for. */
  enum Kind {
    ORDER,
    CASE,
    UNIT
  }

  /**
   * What they named, which is theirs.
   *
   * @param person key of the person
   * @param key the number as it is stored
   */
  record Entrance(Kind kind, String person, String key) {}

  /** Empty for what is unknown and for what is another's, at the same cost. */
  Optional<Entrance> find(String named, String email);
}
