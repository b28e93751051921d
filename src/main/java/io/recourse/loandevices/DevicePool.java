package io.recourse.loandevices;

import java.util.List;
import java.util.Optional;

/** The devices that can be lent. */
public interface DevicePool {

  Optional<LoanDevice> find(String serial);

  /** As {@link #find}; nobody else changes or takes it until this transaction is over. */
  Optional<LoanDevice> lock(String serial);

  /** Those of a category that are in stock, the longest first. */
  List<LoanDevice> inStock(String category);

  /** Takes one of a category that is in stock and keeps it for this transaction, if any is left. */
  Optional<LoanDevice> take(String category, String currency);

  /** All, by name and serial; at most 500. */
  List<LoanDevice> all();

  /** Adds it, or takes the place of what is known of it. */
  void keep(LoanDevice device);
}
