package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.CaseFacts.Article;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class CaseFactsTest {

  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired CaseSheets sheets;
  @Autowired Clock clock;

  @Test
  @DisplayName("PLT-05 a row of the list counts the pieces of each article by itself")
  void articles() {
    CaseNumber number =
        open(line(1, 1, Reason.UNWANTED), line(2, 1, Reason.UNWANTED), line(1, 2, Reason.SIZE));

    assertThat(sheets.facts(List.of(number.value())).get(number.value()).articles())
        .containsExactly(new Article("A lamp", 3), new Article("A cup", 1));
  }

  private CaseNumber open(NewCase.Line... lines) {
    String order = CaseFixtures.order(orders, clock.instant()).number();
    NewCase request =
        new NewCase(
            CaseType.RETURN, Channel.API, order, null, "en", null, null, List.of(lines), null);
    return openCase.open(request).serviceCase().number();
  }

  private static NewCase.Line line(int line, int quantity, Reason reason) {
    return new NewCase.Line(line, quantity, reason, null, null, null, null, List.of(), null);
  }
}
