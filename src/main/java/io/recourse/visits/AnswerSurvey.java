package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer answers a survey, as often as they like: every answer is kept, the latest counts. Who
 * is dissatisfied after the visit has ended is called.
 */
@Service
public class AnswerSurvey {

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final SurveyFlow flow;
  private final ReopenCase reopen;
  private final ApplicationEventPublisher events;

  AnswerSurvey(
      Cases cases,
      VisitBook book,
      VisitClocks clocks,
      SurveyFlow flow,
      ReopenCase reopen,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.flow = flow;
    this.reopen = reopen;
    this.events = events;
  }

  /** What becomes of an answer. */
  public enum Heard {
    THANKED,
    /** Somebody looks into it, or does so already. */
    LOOKED_INTO
  }

  /**
   * @throws Problem NOT_FOUND where nobody was asked
   */
  @Transactional
  public Heard answer(CaseNumber number, SurveyAnswer answer) {
    ServiceCase of = cases.lock(number);
    Visit visit = book.find(number).orElseThrow(() -> Problem.notFound("visit.unknown", number));
    book.add(number, answer);
    events.publishEvent(
        DomainEvent.of(
            number,
            "SurveyAnswered",
            "The customer answered the survey: " + answer.csat() + ".",
            Map.of("score", answer.csat())));
    if (of.isEnded()) {
      return afterTheEnd(of, visit, answer);
    }
    clocks.meet(number, VisitClocks.ANSWER);
    clocks.follow(of);
    cases.save(of);
    flow.answered(number, answer.satisfied());
    return answer.satisfied() ? Heard.THANKED : Heard.LOOKED_INTO;
  }

  private Heard afterTheEnd(ServiceCase of, Visit visit, SurveyAnswer answer) {
    if (answer.satisfied() || visit.matter() != null || !reopen.isPossible(of)) {
      return answer.satisfied() ? Heard.THANKED : Heard.LOOKED_INTO;
    }
    String words = answer.comment() == null ? "★ " + answer.csat() + " / 5" : answer.comment();
    var unused = reopen.reopen(of.number(), words, null);
    return Heard.LOOKED_INTO;
  }
}
