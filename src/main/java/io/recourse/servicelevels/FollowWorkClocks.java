package io.recourse.servicelevels;

import static io.recourse.servicelevels.WorkClockNames.ACKNOWLEDGE;
import static io.recourse.servicelevels.WorkClockNames.FIRST_ANSWER;
import static io.recourse.servicelevels.WorkClockNames.NEXT_ANSWER;
import static io.recourse.servicelevels.WorkClockNames.SOLVE;
import static io.recourse.servicelevels.WorkClockNames.UPDATE;

import io.recourse.calendars.Calendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.members.Privilege;
import io.recourse.members.PrivilegesOf;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.JudgeServiceLevel;
import io.recourse.policy.ServiceLevelVerdict;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.LadderClocks;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkClocks;
import io.recourse.terms.WorkPauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the work clocks of cases follow what happened on them (SLA-02, SLA-03). Every moment is that
 * of the event itself, however late it is looked at.
 */
@Service
public class FollowWorkClocks {

  private static final Duration FIRST_DAY = Duration.ofDays(1);

  private final WorkCases work;
  private final Cases cases;
  private final Customers customers;
  private final CaseClocks obligations;
  private final WorkPauses pauses;
  private final WorkClocks clocks;
  private final LadderClocks ladder;
  private final Calendars calendars;
  private final JudgeServiceLevel judge;
  private final PrivilegesOf privileges;
  private final PromptOwner prompter;
  private final Clock clock;
  private final int manyContacts;

  FollowWorkClocks(
      WorkCases work,
      Cases cases,
      Customers customers,
      CaseClocks obligations,
      WorkPauses pauses,
      WorkClocks clocks,
      LadderClocks ladder,
      Calendars calendars,
      JudgeServiceLevel judge,
      PrivilegesOf privileges,
      PromptOwner prompter,
      Clock clock,
      @Value("${recourse.contacts.alert-at}") int manyContacts) {
    this.prompter = prompter;
    this.manyContacts = manyContacts;
    this.work = work;
    this.cases = cases;
    this.customers = customers;
    this.obligations = obligations;
    this.pauses = pauses;
    this.clocks = clocks;
    this.ladder = ladder;
    this.calendars = calendars;
    this.judge = judge;
    this.privileges = privileges;
    this.clock = clock;
  }

  /** Looks at one case. */
  @Transactional
  public void follow(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    ClocksOfCase its =
        new ClocksOfCase(
            number,
            clocks,
            calendars.of(of.team(), of.origin().country()),
            Pause.among(obligations.of(number), pauses.of(number, clock.instant())),
            new Rungs(ladder.rungs()));
    ServiceLevel level = work.levelOf(number).orElseGet(() -> bind(of, its));
    words(of, level, its);
    if (of.isEnded()) {
      ended(its, of.state().ending().at());
    } else {
      goesOn(of, its, level.agreed());
      its.setAll(clock.instant());
    }
  }

  private ServiceLevel bind(ServiceCase of, ClocksOfCase its) {
    String customerLevel =
        Optional.ofNullable(of.customerId())
            .flatMap(customers::find)
            .map(Customer::level)
            .orElse(null);
    ServiceLevel level =
        new ServiceLevel(
            judge.level(
                of.number(),
                of.type().name(),
                of.priority(),
                customerLevel,
                privileges.has(of.customerId(), Privilege.FASTER_CLOCKS)),
            0);
    work.bind(of.number(), level);
    Instant opened = since(of);
    its.start(ACKNOWLEDGE, opened, level.agreed().acknowledge());
    its.start(FIRST_ANSWER, opened, level.agreed().firstAnswer());
    its.start(UPDATE, opened, level.agreed().update());
    its.start(SOLVE, opened, level.agreed().solve());
    return level;
  }

  /**
   * What was open for long before anybody promised anything is promised from now on; everything
   * else from its opening, also where no round ran for days.
   */
  private Instant since(ServiceCase of) {
    Instant opened = of.origin().openedAt();
    Instant now = clock.instant();
    boolean wasPromised =
        !opened.isBefore(now.minus(FIRST_DAY)) || !opened.isBefore(work.promisedSince(now));
    return wasPromised ? opened : now;
  }

  /** What was said between closing and reopening is asked anew by {@link #goesOn}. */
  private void words(ServiceCase of, ServiceLevel level, ClocksOfCase its) {
    List<Word> said = work.wordsAfter(of.number(), level.seen());
    for (Word word : said) {
      answered(word, its);
      if (!of.isEnded() && its.isLive(SOLVE)) {
        asked(word, its, level.agreed());
      }
    }
    if (!said.isEmpty()) {
      work.seen(of.number(), said.get(said.size() - 1).seq());
      contacts(of);
    }
  }

  /**
   * Whoever looks after a case hears once that its customer had to turn to us too often (TRI-12).
   */
  private void contacts(ServiceCase of) {
    if (!of.isEnded() && work.contacts(of.number()) >= manyContacts) {
      prompter.manyContacts(of);
    }
  }

  private static void answered(Word word, ClocksOfCase its) {
    if (!word.fromCustomer()) {
      its.done(ACKNOWLEDGE, word.at());
      its.done(UPDATE, word.at());
    }
    if (word.human()) {
      its.done(FIRST_ANSWER, word.at());
      its.done(NEXT_ANSWER, word.at());
    }
  }

  private static void asked(Word word, ClocksOfCase its, ServiceLevelVerdict agreed) {
    if (!word.fromCustomer()) {
      its.start(UPDATE, word.at(), agreed.update());
    } else if (word.asks() && !its.isLive(FIRST_ANSWER)) {
      its.start(NEXT_ANSWER, word.at(), agreed.nextAnswer());
    }
  }

  /** A case that was reopened gets clocks of its own; those of before stay as they ended. */
  private void goesOn(ServiceCase of, ClocksOfCase its, ServiceLevelVerdict agreed) {
    if (!its.isLive(SOLVE)) {
      Instant again = clock.instant();
      its.start(SOLVE, again, agreed.solve());
      its.start(NEXT_ANSWER, again, agreed.nextAnswer());
      its.start(UPDATE, again, agreed.update());
      work.lookAgain(of.number(), again);
    }
  }

  private static void ended(ClocksOfCase its, Instant at) {
    its.done(SOLVE, at);
    its.drop(ACKNOWLEDGE, at);
    its.drop(FIRST_ANSWER, at);
    its.drop(NEXT_ANSWER, at);
    its.drop(UPDATE, at);
  }
}
