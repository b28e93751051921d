package io.recourse.terms;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks of what staff owe beside the steps of a case: each is started, ended in time or late, and
 * shown as what is next where it is due first. The end of the case does not end it. The case is
 * locked and saved.
 */
@Component
public class WaitClocks {

  private final Cases cases;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final Clock clock;

  WaitClocks(Cases cases, CaseClocks clocks, NextFromClocks next, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.next = next;
    this.clock = clock;
  }

  /**
   * @param name the key of the step; of several of one kind, with {@code #2} and so on behind it
   * @param otherwise what follows when nobody acts
   */
  @Transactional
  public void start(CaseNumber number, String name, Due due, String otherwise) {
    change(
        number,
        it -> clocks.startBeside(it, name, Party.STAFF.name(), due.at(), otherwise, due.ground()));
  }

  /** It was done, in time or late; nothing happens where no such clock runs. */
  @Transactional
  public void done(CaseNumber number, String name) {
    boolean late =
        clocks.of(number).stream()
            .filter(one -> one.isRunning() && one.name().equals(name))
            .anyMatch(one -> clock.instant().isAfter(one.dueAt()));
    change(
        number,
        it -> {
          if (late) {
            clocks.breach(it, name);
          } else {
            clocks.meet(it, name);
          }
        });
  }

  /** Nobody did it in time. */
  @Transactional
  public void missed(CaseNumber number, String name) {
    change(number, it -> clocks.breach(it, name));
  }

  /** It is not owed any more. */
  @Transactional
  public void cancel(CaseNumber number, String name) {
    change(number, it -> clocks.cancel(it, name));
  }

  private void change(CaseNumber number, Consumer<CaseNumber> by) {
    ServiceCase of = cases.lock(number);
    by.accept(number);
    next.follow(of);
    cases.save(of);
  }
}
