package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** Every round of offers; changed under the lock of their case only. */
public interface Offers {

  /** The first round first. */
  List<Offer> of(CaseNumber number);

  default Optional<Offer> latest(CaseNumber number) {
    List<Offer> all = of(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  void put(CaseNumber number, Offer as);
}
