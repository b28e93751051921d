package io.recourse.turnedup;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** Goods that turned up, one matter a case. */
public interface TurnedUpBook {

  Optional<TurnedUp> find(CaseNumber number);

  void add(TurnedUp found);

  void save(TurnedUp found);

  /**
   * Closed cases of lost or late goods whose parcel was delivered since, by number.
   *
   * @param after the last one read before; null at first
   */
  List<CaseNumber> delivered(CaseNumber after, int limit);

  /**
   * @throws IllegalStateException when nothing turned up
   */
  default TurnedUp get(CaseNumber number) {
    return find(number)
        .orElseThrow(() -> new IllegalStateException("Nothing turned up of " + number));
  }
}
