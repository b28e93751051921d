package io.recourse.visits.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitChannel;
import io.recourse.visits.VisitStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the mails of a visit say beside what every mail knows. */
@Component
class VisitWords implements MessageFacts {

  private static final Set<String> SURVEYS = Set.of("visitSurvey", "visitReminder");
  private static final int BEST = 5;

  private final VisitBook book;
  private final Cases cases;
  private final SurveyLinks links;

  VisitWords(VisitBook book, Cases cases, SurveyLinks links) {
    this.book = book;
    this.cases = cases;
    this.links = links;
  }

  @Override
  public Set<String> templates() {
    return Set.of(
        "visitSurvey",
        "visitReminder",
        "visitAnnounced",
        "visitTakenUp",
        "visitMatter",
        "visitFinding");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    book.find(number).ifPresent(visit -> facts.putAll(about(visit)));
    facts.put("asksRating", SURVEYS.contains(template));
    if (SURVEYS.contains(template)) {
      String person = cases.get(number).customerId();
      facts.put(
          "ratings",
          IntStream.rangeClosed(1, BEST).mapToObj(csat -> links.to(number, person, csat)).toList());
    }
    return facts;
  }

  private Map<String, Object> about(Visit visit) {
    Map<String, Object> facts = new HashMap<>();
    CaseNumber about = visit.plan().about();
    facts.put("aboutCase", about == null ? null : about.value());
    facts.put("explains", visit.plan().strategy() == VisitStrategy.EXPLAIN);
    facts.put("wishes", visit.plan().strategy() == VisitStrategy.EXPERIENCE);
    facts.put("word", visit.putRight());
    facts.put("chat", visit.plan().channel() == VisitChannel.CHAT);
    if (visit.matter() != null) {
      ServiceCase matter = cases.get(visit.matter());
      facts.put("matter", matter.number().value());
      facts.put("again", visit.matter().equals(about));
      facts.put("settled", matter.isEnded());
    }
    return facts;
  }
}
