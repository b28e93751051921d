package io.recourse.loandevices;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff add devices to the pool and say what became of those that are here. */
@Service
public class KeepDevices {

  private final DevicePool pool;
  private final HoldingLoan holding;
  private final Clock clock;

  KeepDevices(DevicePool pool, HoldingLoan holding, Clock clock) {
    this.pool = pool;
    this.holding = holding;
    this.clock = clock;
  }

  /** What staff say of a device. */
  public record Told(String sku, String name, String category, Money worth) {}

  /**
   * Adds a device, in stock, or corrects what is known of it.
   *
   * @throws Problem INVALID where something is missing, CONFLICT while a loan has it
   */
  @Transactional
  public LoanDevice keep(String serial, Told told) {
    demand("/serial", serial);
    demand("/sku", told.sku());
    demand("/name", told.name());
    demand("/category", told.category());
    if (told.worth() == null || !told.worth().exceedsZero()) {
      throw Problem.invalid("/worth", "loan.worth");
    }
    LoanDevice.State state =
        pool.lock(serial.strip()).map(this::here).orElse(LoanDevice.State.IN_STOCK);
    LoanDevice kept =
        new LoanDevice(
            serial.strip(),
            told.sku().strip(),
            told.name().strip(),
            told.category().strip(),
            told.worth(),
            state,
            clock.instant());
    pool.keep(kept);
    return kept;
  }

  /**
   * What became of a device that no loan has.
   *
   * @throws Problem NOT_FOUND, CONFLICT while a loan has it or lost it, INVALID for a state that
   *     only a loan brings
   */
  @Transactional
  public LoanDevice stands(String serial, LoanDevice.State state) {
    LoanDevice known =
        pool.lock(serial).orElseThrow(() -> Problem.notFound("loan.unknown", serial));
    var unused = here(known);
    if (holding.lost(serial).isPresent()) {
      throw Problem.conflict("loan.isLost", serial);
    }
    if (state == null || state.isLent()) {
      throw Problem.invalid("/state", "loan.stateByLoan");
    }
    LoanDevice moved = known.becomes(state, clock.instant());
    pool.keep(moved);
    return moved;
  }

  private LoanDevice.State here(LoanDevice known) {
    if (known.state().isLent() || holding.of(known.serial()).isPresent()) {
      throw Problem.conflict("loan.isLent", known.serial());
    }
    return known.state();
  }

  private static void demand(String pointer, String given) {
    if (given == null || given.isBlank() || given.length() > 200) {
      throw Problem.invalid(pointer, "field.given");
    }
  }
}
