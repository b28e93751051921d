package io.recourse.visits.mail;

import io.recourse.common.CaseNumber;
import io.recourse.textmessages.TextLink;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitChannel;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Surveys are texted to who is visited by text only, with a link that answers nothing yet. */
@Component
class VisitTexts implements TextLink {

  private static final int ANY_SCORE = 5;

  private final VisitBook book;
  private final SurveyLinks links;

  VisitTexts(VisitBook book, SurveyLinks links) {
    this.book = book;
    this.links = links;
  }

  @Override
  public Set<String> templates() {
    return Set.of("visitSurvey", "visitReminder");
  }

  @Override
  public boolean isWanted(CaseNumber number) {
    return book.find(number)
        .map(Visit::plan)
        .filter(plan -> plan.channel() == VisitChannel.SMS)
        .isPresent();
  }

  @Override
  public String to(CaseNumber number, String person) {
    return UriComponentsBuilder.fromUri(links.to(number, person, ANY_SCORE))
        .replaceQuery(null)
        .build()
        .toUriString();
  }
}
