package io.recourse.visits;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer answers a survey, up to twenty times and five times an hour: every answer is kept, the
 * latest counts. Who is dissatisfied after the visit has ended is called.
 */
@Service
public class AnswerSurvey {

  private static final int MOST = 20;
  private static final int MOST_AN_HOUR = 5;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final SurveyFlow flow;
  private final ReopenCase reopen;
  private final JudgeManner manner;
  private final ApplicationEventPublisher events;

  AnswerSurvey(
      Cases cases,
      VisitBook book,
      VisitClocks clocks,
      SurveyFlow flow,
      ReopenCase reopen,
      JudgeManner manner,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.flow = flow;
    this.reopen = reopen;
    this.manner = manner;
    this.events = events;
  }

  /** What becomes of an answer. */
  public enum Heard {
    THANKED,
    /** Somebody looks into it, or does so already. */
    LOOKED_INTO
  }

  /**
   * @throws Problem NOT_FOUND where nobody was asked, CONFLICT where it was answered too often
   */
  @Transactional
  public Heard answer(CaseNumber number, SurveyAnswer answer) {
    ServiceCase of = cases.lock(number);
    Visit visit = book.find(number).orElseThrow(() -> Problem.notFound("visit.unknown", number));
    demandNotTooOften(book.answers(number), answer.at());
    book.add(number, answer);
    events.publishEvent(
        DomainEvent.of(
            number,
            "SurveyAnswered",
            "The customer answered the survey: " + answer.csat() + ".",
            Map.of("score", answer.csat())));
    if (answer.isWarm()) {
      events.publishEvent(new WarmAnswer(number, visit.plan().about(), answer.comment().strip()));
    }
    measureManner(of, visit, answer);
    if (of.isEnded()) {
      return afterTheEnd(of, visit, answer);
    }
    clocks.meet(number, VisitClocks.ANSWER);
    clocks.follow(of);
    cases.save(of);
    flow.answered(number, answer.satisfied());
    return answer.satisfied() ? Heard.THANKED : Heard.LOOKED_INTO;
  }

  /** A mark below what the house owes is told on the case that it is about. */
  private void measureManner(ServiceCase of, Visit visit, SurveyAnswer answer) {
    CaseNumber about = visit.plan().about();
    CaseType type = about == null ? of.type() : cases.get(about).type();
    if (answer.attitude() != null
        && answer.attitude() < manner.standard(type, visit.plan().occasion()).floor()) {
      events.publishEvent(
          DomainEvent.of(
              about == null ? of.number() : about,
              "MannerMissed",
              "The customer found our manner below its standard: " + answer.attitude() + ".",
              Map.of("attitude", answer.attitude())));
    }
  }

  private static void demandNotTooOften(List<SurveyAnswer> answers, Instant now) {
    if (answers.size() >= MOST) {
      throw Problem.conflict("survey.often", MOST);
    }
    Instant lately = now.minus(HOUR);
    if (answers.stream().filter(one -> one.at().isAfter(lately)).count() >= MOST_AN_HOUR) {
      throw Problem.conflict("survey.lately", MOST_AN_HOUR);
    }
  }

  private Heard afterTheEnd(ServiceCase of, Visit visit, SurveyAnswer answer) {
    if (!answer.satisfied() && isLookedInto(visit)) {
      return Heard.LOOKED_INTO;
    }
    if (answer.satisfied() || !reopen.isPossible(of)) {
      return Heard.THANKED;
    }
    String words = answer.comment() == null ? "★ " + answer.csat() + " / 5" : answer.comment();
    var unused = reopen.reopen(of.number(), words, null);
    return Heard.LOOKED_INTO;
  }

  /** What was settled since is looked into by nobody any more. */
  private boolean isLookedInto(Visit visit) {
    return visit.matter() != null && !cases.get(visit.matter()).isEnded();
  }
}
