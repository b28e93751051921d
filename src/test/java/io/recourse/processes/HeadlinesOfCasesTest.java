package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.RateCase;
import io.recourse.cases.RatingMarks;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.PostMessage;
import io.recourse.engine.EachAlone;
import io.recourse.intake.NewCase;
import io.recourse.platform.MovableClock;
import io.recourse.servicelevels.CountHeadlines;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.servicelevels.Headline;
import io.recourse.servicelevels.HeadlineDays;
import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineQuestion.By;
import io.recourse.servicelevels.HeadlineRow;
import io.recourse.servicelevels.Headlines;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whatever changes a headline figure of a case is on its trail, so that its day hears of it. */
@RecourseTest
class HeadlinesOfCasesTest {

  private static final String NOBODY_ELSE = "LI";

  @Autowired ReturnsFixture returns;
  @Autowired PostMessage words;
  @Autowired FollowWorkClocks clocks;
  @Autowired WithdrawCase withdraw;
  @Autowired RateCase rate;
  @Autowired CountHeadlines count;
  @Autowired EachAlone each;
  @Autowired HeadlineDays days;
  @Autowired Headlines cases;
  @Autowired Clock clock;

  @AfterEach
  void today() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
  }

  @Test
  @DisplayName("SLA-04 each act on a case is told the same by days and by cases, around each round")
  void acts() {
    CaseNumber number = returns.open(returns.orderTo(NOBODY_ELSE), null, lamp());
    assertThat(same().arrived()).isEqualTo(1);
    act(() -> returns.run(number));
    act(() -> clocks.follow(number));
    act(() -> byAgent(() -> words.toCustomer(number, "We are on it.")));
    assertThat(same().answered()).isEqualTo(1);
    act(() -> clocks.follow(number));
    assertThat(same().inTimePermille()).isEqualTo(1000);
    act(() -> withdraw.withdraw(number, "Keep it.", null));
    act(() -> rate.rate(number, 4));
    act(() -> rate.mark(number, new RatingMarks(5, null, 3, 2)));
    assertThat(same().marks().fairness()).isEqualByComparingTo("3.0");

    CaseNumber decided = returns.open(returns.orderTo(NOBODY_ELSE), null, lamp());
    act(() -> clocks.follow(decided));
    ((MovableClock) clock).setAhead(Duration.ofDays(6));
    act(() -> clocks.follow(decided));
    act(() -> returns.approve(decided));
    act(() -> clocks.follow(decided));
    assertThat(same().answered()).isEqualTo(2);
    assertThat(same().inTimePermille()).isEqualTo(500);
  }

  private static void byAgent(Runnable act) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("agent", "", "ROLE_AGENT"));
    try {
      act.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void act(Runnable act) {
    act.run();
    same();
    each.walkFor(Duration.ofMinutes(1), count::after, count::count);
    same();
  }

  /** By days and by cases; lengths are compared elsewhere. */
  private Headline same() {
    Instant from = clock.instant().minus(Duration.ofDays(20));
    Instant until = clock.instant().plus(Duration.ofDays(20));
    HeadlineQuestion question =
        new HeadlineQuestion(day(from), day(until), By.TEAM, null, null, NOBODY_ELSE);
    List<HeadlineRow> told = days.of(question, from, until, List.of());
    List<HeadlineRow> expected = cases.of(question, from, until, List.of());
    assertThat(told)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*(medianSeconds|slowSeconds)")
        .isEqualTo(expected);
    return told.get(0).whole();
  }

  private static LocalDate day(Instant of) {
    return LocalDate.ofInstant(of, ZoneOffset.UTC);
  }

  private static NewCase.Line lamp() {
    return ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED);
  }
}
