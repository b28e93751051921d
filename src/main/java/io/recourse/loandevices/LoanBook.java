package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** The loans. */
public interface LoanBook {

  Optional<Loan> find(CaseNumber number);

  /** The loan of a repair that is asked for, out or to be looked at. */
  Optional<Loan> openOf(CaseNumber repair);

  /** The open loan of a device, then those that lost it, over or not. */
  List<Loan> openOrLost(String serial);

  /** The loan that sent a device out last. */
  Optional<Loan> lastOut(String serial);

  void add(Loan loan);

  void save(Loan loan);

  /**
   * @throws IllegalStateException when the case is no loan
   */
  default Loan get(CaseNumber number) {
    return find(number).orElseThrow(() -> new IllegalStateException("No loan is " + number));
  }
}
