package io.recourse.upgrades;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** Offers and what was asked for of them; changed under the lock of the case only. */
public interface UpgradeBook {

  List<UpgradeOffer> offers();

  List<UpgradeOffer> offersFor(String sku);

  Optional<UpgradeOffer> offer(String code);

  void keep(UpgradeOffer offer);

  /** False where the unit has it, or it is asked for already. */
  boolean add(Upgrade asked);

  Optional<Upgrade> find(CaseNumber number);

  /** Of these units, the newest first. */
  List<Upgrade> of(List<String> unitKeys);

  void becomes(CaseNumber number, Upgrade.State state, String words);
}
