package io.recourse.suggestions;

import io.recourse.cases.CaseStanding;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages and answers say how a suggestion stands beside the status of its case. */
@Component
class StandingOfCase implements CaseStanding {

  private final SuggestionBook book;

  StandingOfCase(SuggestionBook book) {
    this.book = book;
  }

  @Override
  public Set<CaseType> types() {
    return EnumSet.of(CaseType.SUGGESTION);
  }

  @Override
  public Optional<String> of(CaseNumber number) {
    return book.of(number).map(Suggestion::standing).map(Enum::name);
  }
}
