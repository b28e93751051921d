package io.recourse.returns.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.Order;
import io.recourse.testing.RecourseTest;
import io.recourse.units.SoldWasher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipt of a withdrawal by the function of the law says what was declared, and when. */
@RecourseTest
class WithdrawalReceiptTest {

  @Autowired SoldWasher washer;
  @Autowired OpenCase open;
  @Autowired TellCustomer tell;
  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({"DE, UNWANTED, true", "DE, DEFECTIVE, false", "US, UNWANTED, false"})
  @DisplayName(
      "LAW-01 NTF-01 content, date and time of a withdrawal stand on its receipt in the EU")
  void receipt(String country, Reason reason, boolean told) {
    Order order = washer.sold(country, clock.instant().minus(Duration.ofDays(3)));
    CaseNumber number = returned(order, reason);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            begun -> tell.tell(number, "receipt", Map.of(), "withdrawal-receipt/" + number));

    String body =
        sql.sql("select body from case_message where send_key = ?")
            .param("withdrawal-receipt/" + number)
            .query(String.class)
            .single();
    assertThat(body.contains("you declared that you withdraw")).isEqualTo(told);
    assertThat(body).contains("Washing machine");
    assertThat(body.matches("(?s).*On .* at \\d\\d:\\d\\d UTC.*")).isEqualTo(told);
  }

  private CaseNumber returned(Order order, Reason reason) {
    return open.open(
            new NewCase(
                CaseType.RETURN,
                Channel.PHONE,
                order.number(),
                null,
                "en",
                null,
                null,
                List.of(new NewCase.Line(1, 1, reason, null, null, null, null, List.of(), null)),
                null))
        .serviceCase()
        .number();
  }
}
