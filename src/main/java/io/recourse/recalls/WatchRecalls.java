package io.recourse.recalls;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.units.Unit;
import io.recourse.units.UnitsApart;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what came to a running recall since its first round. */
@Service
public class WatchRecalls {

  private final RecallBook book;
  private final Cases cases;
  private final FindBuyers findBuyers;
  private final UnitsApart units;

  WatchRecalls(RecallBook book, Cases cases, FindBuyers findBuyers, UnitsApart units) {
    this.book = book;
    this.cases = cases;
    this.findBuyers = findBuyers;
    this.units = units;
  }

  /** Those that run on after everybody known by then was signalled. */
  @Transactional(readOnly = true)
  public List<CaseNumber> running() {
    return book.running().stream()
        .map(Recall::number)
        .filter(number -> cases.get(number).isEnded())
        .toList();
  }

  /**
   * Lines of orders that nobody signalled yet, also those imported since; kept at once, so that
   * whoever signals each in a transaction of its own finds it.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<RecallChild> lines(CaseNumber number) {
    findBuyers.find(number);
    return book.children(number).stream().filter(RecallChild::isWaiting).toList();
  }

  /** Units given for others or passed on, also since. */
  @Transactional(readOnly = true)
  public List<Unit> units(CaseNumber number) {
    Recall recall = book.find(number).orElseThrow();
    return units.of(recall.sku(), recall.serials()).stream()
        .filter(unit -> !book.isSignalled(number, unit.serial().key()))
        .toList();
  }
}
