package io.recourse.feedback;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sorts feedback in the transaction in which it arrives, so that none is there without a class and
 * a team: where it cannot be sorted, it did not arrive.
 */
@Component
class SortFeedback {

  private static final String TABLE = "feedbackClass";
  private static final String TEAM_OF_CASE = "-";
  private static final Map<String, FeedbackKind> OF_TYPE =
      Map.of(
          CaseType.COMPLAINT.name(), FeedbackKind.COMPLAINT,
          CaseType.SUGGESTION.name(), FeedbackKind.SUGGESTION);

  private final Cases cases;
  private final Decisions decisions;
  private final FeedbackBook book;
  private final Clock clock;

  SortFeedback(Cases cases, Decisions decisions, FeedbackBook book, Clock clock) {
    this.cases = cases;
    this.decisions = decisions;
    this.book = book;
    this.clock = clock;
  }

  @EventListener
  void on(DomainEvent event) {
    kindOf(event).ifPresent(kind -> sort(event, kind));
  }

  private static Optional<FeedbackKind> kindOf(DomainEvent event) {
    return switch (event.type()) {
      case "CaseOpened" -> ofType(event.data().get("type"));
      case "CaseConverted" -> ofType(event.data().get("to"));
      case "PraiseReceived" -> Optional.of(FeedbackKind.PRAISE);
      case "CaseRated" -> Optional.of(FeedbackKind.RATING);
      case "SurveyAnswered" -> Optional.of(FeedbackKind.SURVEY);
      default -> Optional.empty();
    };
  }

  private static Optional<FeedbackKind> ofType(Object type) {
    return Optional.ofNullable(OF_TYPE.get(String.valueOf(type)));
  }

  private void sort(DomainEvent event, FeedbackKind kind) {
    ServiceCase of = cases.get(new CaseNumber(event.chain()));
    if (of.customerId() == null) {
      return; // the house's own, such as the review of its rules
    }
    int score = event.data().get("score") instanceof Number given ? given.intValue() : 0;
    Judgement said = decisions.answer(TABLE, Map.of("kind", kind.name(), "score", score));
    if (said.standsIn()) {
      decisions.keep(of.number(), List.of(new Decisions.Taken(null, said)));
    }
    Object named = event.data().get("team");
    String own = kind == FeedbackKind.PRAISE && named != null ? named.toString() : of.team();
    String team = TEAM_OF_CASE.equals(said.text("team")) ? own : said.text("team");
    book.add(
        new Feedback(
            UUID.randomUUID(),
            of.number(),
            kind,
            score,
            said.text("class"),
            team,
            team.equals(of.team()) ? of.owner() : null,
            clock.instant(),
            null,
            null));
  }
}
