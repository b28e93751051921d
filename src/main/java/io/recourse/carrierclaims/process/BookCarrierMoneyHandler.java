package io.recourse.carrierclaims.process;

import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.PursueClaim;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance books what came from the carrier. */
@Component
class BookCarrierMoneyHandler implements TaskHandler {

  private final ClaimBook book;
  private final PursueClaim pursue;

  BookCarrierMoneyHandler(ClaimBook book, PursueClaim pursue) {
    this.book = book;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return ClaimElements.BOOK;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of("reference", book.get(number).reference(), "amount", book.get(number).granted());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    pursue.paid(number, ClaimVariables.amount(values));
    return Map.of();
  }
}
